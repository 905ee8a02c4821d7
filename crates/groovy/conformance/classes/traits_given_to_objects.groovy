trait Fly { def fly() { "fly ${this.class.simpleName}" } ; def me() { name() } ; int alt = 5 }
class Bird { def name() { 'bird' } ; def p = 7 }
def b = new Bird()
def f = b as Fly
println f.me(); println f.alt; f.alt = 9; println f.alt; println f.p; println f.name()
println f instanceof Fly; println f instanceof Bird; println f.is(b); println b instanceof Fly
trait Swim { def swim() { 'swim' } ; def fly() { 'swim fly' } }
def g = b.withTraits(Fly, Swim)
println g.swim(); println g.fly(); println g instanceof Swim; println g instanceof Fly; println g.name()
def h = b.withTraits(Fly)
println h.alt
f.p = 8; println b.p
println((b as Fly).p)
try { b.fly() } catch (e) { println e.message.readLines()[0] }
