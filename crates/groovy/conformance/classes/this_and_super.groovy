class A {
  def v = 'a'
  def me() { this }
  def val() { this.v }
  def chain(x) { v += x; this }
}
class B extends A { def val() { 'b' + super.val() } }
println(new B().val())
println(new A().chain('b').chain('c').v)
println(new A().me() instanceof A)
