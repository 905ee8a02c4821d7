println('a' < 'b')
println(('a' as char) + 1 as char)
println((('a' as char) + 1).class.simpleName)
println(('a'..'e').collect { it.next() })
println(('a' as char)..('d' as char))
println 'abc'.collect { (int) it.charAt(0) }
println 'abc'.chars.collect { (int) it }
println 'zebra'.toList().sort().join()
println 'a'.charAt(0) == 'a'
println 'a' == 'a'.charAt(0)
println(('a' as char).equals('a'))
println 'abc'.charAt(1) + 'x'.charAt(0)
println "${'a' as char}b"
println 'hello'.inject(0) { s, c -> s + (c as char as int) }
def caesar = { s, k -> s.collect { c -> c ==~ /[a-z]/ ? (((c as char) - ('a' as char) + k) % 26 + ('a' as char as int)) as char : c }.join() }
println caesar('hello, world', 3)
println 'Hello'.collectReplacements { it == 'l' as char ? 'L' : null }
