class F {
  def v = 'field'
  def getV() { 'getter' }
}
def f = new F()
println(f.v)
println(f.@v)
f.@v = 'changed'
println(f.@v)
println(f.v)
