String s = 5
println(s + s.class.simpleName)
s = 1.5
println(s)
s = [1, 2]
println(s)
s = null
println(s)
s = "g${1}"
println(s.class.simpleName)
s = true
println(s)
s = 'c' as char
println(s.class.simpleName)
s = [a: 1]
println(s)
s = new StringBuilder('sb')
println(s.class.simpleName)
s += 1
println(s)
