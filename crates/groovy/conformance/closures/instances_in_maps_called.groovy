// A map answers a method it has not with what stands under the name: a closure, or an instance that can be called.
class Adder { def call(x) { "added $x" } }
class Anything { def methodMissing(String name, args) { "$name with ${args as List}" } }
class Nothing { }
def m = [add: new Adder(), any: new Anything(), none: new Nothing(), number: 5, twice: { it * 2 }, size: new Adder()]
def show = { Closure c -> try { println c() } catch (MissingMethodException e) { println "no ${e.method} in ${e.type.simpleName}" } }
show { m.add(1) }
show { m.any(1) }
show { m.twice(4) }
show { m.number(1) }
show { m.none(1) }
show { m.size() }
println([a: 1].withDefault { new Anything() }.other(7))
