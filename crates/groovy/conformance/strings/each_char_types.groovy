for (c in 'ab') { println c + c.class.simpleName }
'ab'.each { println it.class.simpleName }
println 'ab'.chars.class.simpleName
println 'ab'.toCharArray().size()
println 'ab'.chars[0].class.simpleName
println 'ab'.bytes
println 'é'.bytes.size()
println 'é'.getBytes('UTF-8').toList()
println new String([104, 105] as byte[])
println new String('hi'.getBytes('UTF-8'), 'UTF-8')
println new String(['a', 'b'] as char[])
println String.valueOf(5) + String.valueOf(true) + String.valueOf(['x', 'y'] as char[])
