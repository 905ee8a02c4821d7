class T {
  private int c
  int getF() { c * 9 / 5 + 32 }
  void setF(int f) { c = (f - 32) * 5 / 9 }
  String n
  String getN() { n?.toUpperCase() }
  void setN(String v) { n = v + '!' }
  boolean isHot() { c > 30 }
}
def t = new T()
t.f = 212
println(t.f)
println(t.hot)
t.n = 'x'
println(t.n)
println(t.@n)
t.n += 'y'
println(t.n)
println(new T(n: 'ctor').n)
t.with { n = 'w' }
println(t.n)
