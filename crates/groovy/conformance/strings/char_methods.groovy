char c = 'a'
println Character.isDigit('5' as char)
println Character.isLetterOrDigit('_' as char)
println Character.isUpperCase('A' as char)
println Character.toUpperCase(c)
println c.isLetter()
println c.toUpperCase()
println Character.getNumericValue('7' as char)
println c++
println c
println((c as int))
try { println(c + 'x') } catch (Throwable err) { println(err.class.name) }
println 'a' as char == 97
println((c > 'a'))
println c.toString() + c
println(('a'..'e').toList())
println Character.isWhitespace(' ' as char)
