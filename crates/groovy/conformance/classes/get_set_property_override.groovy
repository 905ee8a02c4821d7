class G {
  def data = [a: 1]
  def getProperty(String n) { n == 'data' ? this.@data : data[n] ?: "none:$n" }
  void setProperty(String n, v) { this.@data[n] = v }
}
def g = new G()
println(g.a)
println(g.zzz)
g.q = 5
println(g.q)
class I { def invokeMethod(String n, args) { "invoked $n ${args.toList()}" }; def real() { 'real' } }
println(new I().fake(1))
println(new I().real())
