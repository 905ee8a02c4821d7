def t(o) { switch (o) { case { it instanceof Number && it > 100 }: return 'big'; case 0: return 'zero'; case ~/^a.*/: return 'a-word'; case ['x', 'y'] as Set: return 'xy'; case Map: return 'map'; case Number: return 'num'; case 'q'..'s': return 'q-s'; case null: return 'nil'; case true: return 'true'; default: return 'other' } }
println([500, 0, 'abc', 'x', [:], 5, 'r', null, true, 2.5, []].collect { t(it) })
def v = switch ('x') { case 'a', 'x' -> { def q = 1; q + 1 } ; default -> 0 }
println v
println switch (3) { case Integer -> 'int'; default -> 'x' }
def w = switch (5) { case { it > 3 } -> 'gt'; case 5 -> 'five'; default -> throw new RuntimeException() }
println w
int day = 3
String name = switch (day) { case 1: case 7: yield 'weekend'; default: def z = 'week'; yield z + 'day' }
println name
def fall(x) { def out = []; switch (x) { case 1: out << 1; case 2: out << 2; break; case 3: out << 3 ; default: out << 'd' } ; out }
println fall(1) + fall(2) + fall(3) + fall(4)
