char c = 'x'
println c.class.name
println c + 1
def d = 'y' as char
println d
println(((int) d))
println(((char) 65))
println 'a'.class.name
println(('a' as char) < ('b' as char))
println c == 'x'
