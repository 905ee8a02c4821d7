'abc'.each { print it + '.' }
println()
'abc'.eachWithIndex { c, i -> print "$c$i " }
println()
println 'abc'.collect { it * 2 }
println 'hello'.findAll { it in ['l', 'o'] }
println 'hello'.find { it > 'h' }
println 'hello'.any { it == 'e' }
println 'hello'.every { it < 'z' }
println 'hello'.count('l')
println 'hello'.toList().countBy { it }
println 'hello'.toList().groupBy { it }
println 'abc'.inject('') { a, c -> c + a }
println 'abcd'.toList().collate(2)
println 'a1b2'.findAll(/\d/)
println 'hello'.toList().unique().join()
println 'cab'.toList().sort().join()
println 'abc'.toList().max() + 'abc'.toList().min()
