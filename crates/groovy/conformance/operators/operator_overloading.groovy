class V {
  int x, y
  V plus(V o) { new V(x: x + o.x, y: y + o.y) }
  V minus(V o) { new V(x: x - o.x, y: y - o.y) }
  V multiply(n) { new V(x: x * n, y: y * n) }
  V div(n) { new V(x: x.intdiv(n), y: y.intdiv(n)) }
  V negative() { new V(x: -x, y: -y) }
  V positive() { this }
  def mod(n) { "mod $n" }
  def power(n) { "pow $n" }
  def leftShift(n) { "<< $n" }
  def rightShift(n) { ">> $n" }
  def rightShiftUnsigned(n) { ">>> $n" }
  def and(n) { "& $n" }
  def or(n) { "| $n" }
  def xor(n) { "^ $n" }
  def bitwiseNegate() { 'neg' }
  def getAt(i) { i == 0 ? x : y }
  void putAt(i, v) { i == 0 ? (x = v) : (y = v) }
  V next() { new V(x: x + 1, y: y + 1) }
  V previous() { new V(x: x - 1, y: y - 1) }
  boolean isCase(o) { o == x }
  boolean asBoolean() { x != 0 }
  def call(a) { "call $a" }
  boolean equals(o) { o instanceof V && x == o.x && y == o.y }
  int hashCode() { x * 31 + y }
  String toString() { "($x, $y)" }
}
def a = new V(x: 1, y: 2), b = new V(x: 3, y: 4)
println(a + b)
println(a - b)
println(a * 3)
println(b / 2)
println(-a)
println(+a)
println(a % 2)
println(a ** 2)
println(a << 1)
println(a >> 1)
println(a >>> 1)
println(a & 1)
println(a | 1)
println(a ^ 1)
println(~a)
println(a[0] + a[1])
a[0] = 10
println(a)
a++
println(a)
--a
println(a)
println(10 in a)
println(a ? 'T' : 'F')
println(new V() ? 'T' : 'F')
println(a(5))
println(new V(x: 1, y: 1) == new V(x: 1, y: 1))
println(new V(x: 1, y: 1) != new V(x: 1, y: 2))
a += b
println(a)
switch (13) { case a: println 'case'; break; default: println 'def' }
