trait Flying { int height = 10; String fly() { "flying at $height" } }
trait Named { String name = 'anon'; String hello() { "I am $name" } ; abstract String kind() }
class Bird implements Flying, Named { String kind() { 'bird' } }
def b = new Bird(name: 'Tweety')
println(b.fly())
println(b.hello())
println(b.kind())
b.height = 20
println(b.fly())
println(b instanceof Flying)
trait Loud { String say() { 'LOUD' } }
trait Quiet { String say() { 'quiet' } }
class Both implements Loud, Quiet { }
println(new Both().say())
class Pick implements Loud, Quiet { String say() { Loud.super.say() } }
println(new Pick().say())
class Override implements Loud { String say() { 'own' } }
println(new Override().say())
