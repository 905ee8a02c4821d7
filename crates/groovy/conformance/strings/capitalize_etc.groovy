println 'hello world'.capitalize()
println 'HELLO'.uncapitalize()
println ''.capitalize()
println 'hello'.reverse()
println 'hello'.toList()
println 'hello'.toSet().sort()
println 'h'.next() + 'z'.next() + 'az'.next()
println 'b'.previous()
def s = 'a'
s++
println s
println 'Swap'.collect { it == it.toUpperCase() ? it.toLowerCase() : it.toUpperCase() }.join()
