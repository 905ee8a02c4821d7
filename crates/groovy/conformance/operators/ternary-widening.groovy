def t = true
println((t ? 0 : -4L).class)
println((t ? 1 : 2.0d).class)
println((t ? 1 : 2.5f).class)
println((t ? 1 : 2.0).class)
println((t ? 1 : 2G).class)
println((((0 as float)) ?: 5).class)
println((t ? (byte) 1 : 2L).class)
println((t ? 1L : 1.5f).class)
println((t ? 1.5f : 1.5d).class)
println((t ? ('a' as char) : 1).class)
int i = 1
println((t ? i : 2L).class)
println((t ? 1 : null).class)
println((t ? 1 : 'x').class)
println((t ? (1) : (2L)).class)
println((t ? 1 : t ? 2L : 3).class)
println((t ? 1 : (t ? 2L : 3)).class)
println((t ? (1 as Integer) : 2L).class)
println((t ? 1 + 1 : 2L).class)
println((0 ?: 5L).class)
println((3 ?: 5L).class)
long l = 5
Integer n = null
println((t ? n : l))
def dyn = 1
println((t ? dyn : 2L).class)
println((t ? i : dyn).class)
def f(int a, long b) { (a ?: b).class }
println f(0, 1)
def cl = { short s -> (true ? s : 1).class }
println cl(2 as short)
