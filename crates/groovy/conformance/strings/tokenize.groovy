println 'a,b,,c,,'.tokenize(',')
println 'a b\tc\nd'.tokenize()
println 'a,b;c'.tokenize(',;')
println ''.tokenize(',')
println 'a-b'.tokenize('-' as char)
println 'abc'.tokenize('x')
println 'one two'.tokenize().class.simpleName
