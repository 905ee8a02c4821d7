trait Flying { String fly() { "flying ${name()}" }; abstract String name() }
trait Swimming { int depth = 3; String swim() { "swim $depth" } }
class Duck implements Flying, Swimming { String name() { 'duck' } }
def d = new Duck(depth: 7)
println d.fly()
println d.swim()
println d instanceof Flying
