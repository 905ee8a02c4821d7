trait Priv { private String secret() { 's' } ; private int n = 3; String show() { secret() + n++ } }
class PP implements Priv { }
def pp = new PP()
println pp.show() + pp.show()
