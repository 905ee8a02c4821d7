// A final variable without a value gets one later, once on every way.
def byIf(a) {
    final x
    if (a > 1) { x = 'many' } else if (a == 1) { x = 'one' } else { x = 'none' }
    println x
}
byIf 2
byIf 1
byIf 0

def bySwitch(a) {
    final String x
    switch (a) {
        case 1: x = 'one'; break
        case 2: x = 'two'; break
        default: x = 'other'
    }
    return "it is $x"
}
println([1, 2, 3].collect { bySwitch(it) })

// Ways that leave do not count.
def early(a) {
    final x
    if (a < 0) { x = 0; return "early $x" }
    if (a > 100) throw new IllegalArgumentException('large')
    x = a
    "late $x"
}
println early(-1)
println early(5)
try { early(101) } catch (e) { println e.message }

def attempted(text) {
    final number
    try { number = text.toInteger() } catch (NumberFormatException e) { return 'none' }
    'number ' + number
}
println attempted('12')
println attempted('x')
def always() {
    final x
    try { throw new IOException() } catch (RuntimeException e) { x = 1 } catch (IOException e) { x = 2 }
    println x
}
always()

// Loops count once; every turn has its own.
for (i in 0..2) { final z; z = i * i; print "$z " }
println()
def inAClosure = { final z; if (it) { z = 'yes' } else { z = 'no' }; println z }
inAClosure 1
inAClosure 0

// Several in one declaration, operators, resources.
final int a, b
a = 3
b = a + 1
println a + b
final sum
sum += 'text'
println sum
final read
try (def reader = new StringReader('read')) { read = reader.text }
println read

class Kept {
    final value
    final double half
    Kept(given) {
        final x
        if (given) { x = given } else { x = 10 }
        value = x
        half = x / 2
    }
}
def kept = new Kept(7)
println "$kept.value $kept.half ${new Kept(null).value}"
