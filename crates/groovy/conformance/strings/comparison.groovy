println 'a' < 'b'
println 'a' <=> 'B'
println 'apple' <=> 'banana'
println 'abc' <=> 'ab'
println 'a' == "a"
println 'a'.is('a')
println 'B'.compareToIgnoreCase('a')
println 'Z' < 'a'
println(['b', 'A', 'c', 'B'].sort())
println(['b', 'A', 'c', 'B'].sort { it.toLowerCase() })
println(['b', 'A', 'c', 'B'].toSorted(String.CASE_INSENSITIVE_ORDER))
println 'a' > null
println null < 'a'
