println((1..8).collect { 1 << it })
println 0b1010 & 0b0110
println 0b1010 | 0b0110
println 0b1010 ^ 0b0110
println(~0b1010)
println 255 >> 4
println(-1 >>> 28)
println(-1L >>> 60)
println 1 << 31
println 1 << 32
println 1L << 32
println 5 & 6 | 1
println((5 & 6) == 4)
println Integer.bitCount(255)
println(((byte) -1) & 0xFF)
println 'a'.hashCode() & 0x7
println 3 ^ 5 ^ 3
