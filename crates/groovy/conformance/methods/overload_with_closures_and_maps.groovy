class T {
  def run(Closure c) { 'closure ' + c() }
  def run(Map m) { "map $m" }
  def run(Map m, Closure c) { "both $m " + c() }
  def run(String s) { "string $s" }
  def run(Object... o) { "varargs ${o.length}" }
}
def t = new T()
println t.run { 1 }
println t.run(a: 1)
println t.run(a: 1) { 2 }
println t.run('s')
println t.run(1, 2)
println t.run()
println t.run("g${1}")
println t.run([1])
