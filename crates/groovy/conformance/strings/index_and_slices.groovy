def s = 'abcdef'
println s[0]
println s[-1]
println s[1..3]
println s[1..<3]
println s[-3..-1]
println s[3..1]
println s[0, 2, 4]
println s[[0, 1]]
println s[0..1, 3]
println s[2..-1]
println s[2..-2]
println s[0].class.simpleName
println s.getAt(1)
try { s[10] } catch (e) { println e.class.name + ': ' + e.message }
try { s[-7] } catch (e) { println e.class.name + ': ' + e.message }
try { s[4..8] } catch (e) { println e.class.name + ': ' + e.message }
println "[${s[0..<0]}]"
println "[${''[0..<0]}]"
