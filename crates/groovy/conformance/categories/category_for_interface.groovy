interface Fly { String name() }
@Category(Fly) class FlyAb { def fly() { "I'm ${name()} and I fly" } }
class B implements Fly { String name() { 'Bond' } }
use(FlyAb) { println new B().fly() }

