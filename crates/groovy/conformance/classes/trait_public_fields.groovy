trait Speak { public int pubf = 3 ; private int pr = 4; def show() { pubf + pr } }
class Duck implements Speak { }
def d = new Duck()
println d.show()
println d.Speak__pubf
