interface I {

  default String hi() { 'hi ' + other() }
  default String other() { 'other' }
}
class A implements I { }
println(new A().hi())

class B implements I { String hi() { 'B:' + I.super.hi() } }
println(new B().hi())
