println('a' * 2 + 'b')
println('abc' - 'b' - 'c')
println('a' + 1 + 2)
println(1 + 2 + 'a')
println('x' + (1 + 2))
println('n: ' + -1)
println('a' <=> 'b' ?: 'same')
println("${'a' * 3}")
println('v' + 1 * 2)
println('abc'[0] + 'abc'[-1])
def s = 'a'
s += 'b'
s += 1
s *= 2
s -= 'b'
println(s)
