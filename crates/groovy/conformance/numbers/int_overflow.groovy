println(2147483647 + 1)
println(-2147483648 - 1)
println(2147483647 * 2)
println(2147483647L + 1)
println((2147483647L + 1).class.simpleName)
println(9223372036854775807 + 1)
println(9223372036854775807L * 2)
int i = 2147483647
i++
println(i)
i = 2147483647
i += 1
println(i)
long l = Long.MAX_VALUE
l++
println(l)
println(65536 * 65536)
println(65536L * 65536)
println(Integer.MAX_VALUE)
println(Math.abs(Integer.MIN_VALUE))
println(-Integer.MIN_VALUE)
println(46341 * 46341)
