println new String('x') == 'x'
println 'ab'.asBoolean()
println ''.asBoolean()
println 'abc'.toString()
println 'abc' as List
println 'a,b'.tokenize(',') as String[]
println 'abc'.toURI().class.simpleName
println 'x'.plus(1).multiply(2).minus('x')
println 'abc'.getAt([0, 2])
println 'abc'.contentEquals(new StringBuffer('abc'))
println 'a-b_c'.regionMatches(true, 0, 'A-', 0, 2)
println 'abcabc'.indexOf('c', 3)
println 'abc'.subSequence(0, 2)
println 'abc'.codePointAt(1)
println 'abc'.codePoints().count()
println 'abc'.lastIndexOf('b')
