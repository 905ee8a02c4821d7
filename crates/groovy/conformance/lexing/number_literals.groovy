println 1_000_000
println 0x1F
println 0b1010
println 017
println 0xFF_FF
println 1_0.5_0
println 1e3
println 1.5e-3
println 1E+2
println 0xFFFFFFFF
println 0x7fffffff
println 0b11L
println 2147483648
println 9223372036854775808
println((2147483647.class.simpleName))
println((2147483648.class.simpleName))
println((9223372036854775808.class.simpleName))
