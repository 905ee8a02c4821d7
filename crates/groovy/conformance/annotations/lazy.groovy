class L {   @Lazy String a = { println 'init a'; 'va' }()
  @Lazy def b = compute()
  @Lazy(soft = true) d = [1, 2, 3]
  @Lazy ArrayList c
  int n = 0
  def compute() { n++; "b$n" }
}
def l = new L()
println 'made'
println l.a; println l.a
println l.b; println l.b; println l.n
println l.c; l.c << 1; println l.c
println l.d
try { l.a = 'x'; println l.a } catch (e) { println e.class.name + ': ' + e.message }
try { l.d = [4]; println l.d } catch (e) { println e.class.name + ': ' + e.message }
println l.getA()
println l.@'$a'
