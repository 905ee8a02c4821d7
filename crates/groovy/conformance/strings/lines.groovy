def s = 'one\ntwo\r\nthree\n\nfive'
println s.readLines()
println s.readLines().size()
s.eachLine { println "> $it" }
s.eachLine { line, i -> println "$i $line" }
s.eachLine(1) { line, i -> println "$i $line" }
println s.lines().toList().size()
println ''.readLines()
println 'a\n'.readLines()
println '\n'.readLines()
println s.splitEachLine('o') { it.size() }
