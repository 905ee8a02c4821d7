// A call on null does nothing, but its arguments are evaluated all the same.
def nothing = null
def seen = []
def note = { seen << it; it }
println nothing?.call(note('argument'))
println nothing?.a?.b(note('deep'))
println nothing?.each { note('never') }
println nothing?.find(note(1), *[note(2)], named: note(3))
println nothing?."${note('name')}"(note('computed'))
println nothing?[note('index')]
nothing?[note('place')] = note('value')
nothing?.property = note('assigned')
println([null, null]*.call(note('spread once')))
println nothing*.call(note('spread over null'))
def map = [a: null]
map?.a?.b(note('first'))?.c(note('second'))
println seen
class Caller { static of(x) { x?.toString() ?: 'nothing' }; def by(x, list) { x?.add(list << 1); list } }
println Caller.of(null) + new Caller().by(null, [])

// A trait given to an object finds what the object can do below itself.
trait Loud { def speak() { super.speak().toUpperCase() } }
class Quiet { def speak() { 'hush' } }
println((new Quiet() as Loud).speak())
println new Quiet().withTraits(Loud).speak()
