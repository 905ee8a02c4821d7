byte b = 127
b++
println(b)
println(b.class.simpleName)
short s = 32767
s += 1
println(s)
println((b + s).class.simpleName)
println(((byte) 200))
println(((short) 70000))
println((300 as byte))
println(((byte) 5 + (byte) 6).class.simpleName)
println((5 as short).class.simpleName)
println((byte) -129)
println(Byte.MAX_VALUE)
