class A {
  String s() { 5 }
  int i() { 5.9 }
  Set st() { [1, 1] }
  BigDecimal b() { 1 }
  boolean t() { 'x' }
  Integer nul() { null }
  String gs() { "a${1}" }
  long l = 5
  def any = 5
  Integer[] arr = [1, 2]
  Map<String, Integer> m = [a: 1]
}
def a = new A()
println([a.s(), a.i(), a.st(), a.b(), a.t(), a.nul(), a.gs(), a.l, a.any]*.getClass()*.simpleName)
println(a.arr)
println(a.s().class)
a.l = 7.9
println(a.l)
