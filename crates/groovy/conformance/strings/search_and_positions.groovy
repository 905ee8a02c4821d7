def s = 'the cat and the hat'
println s.indexOf('the') + ',' + s.indexOf('the', 1) + ',' + s.lastIndexOf('the')
println s.indexOf('zzz')
println s.count('the')
println s.contains('cat')
println s.split(' ').findIndexOf { it == 'and' }
println s.indexOf('h' as char as int)
println s.find('c.t')
println s.tokenize().groupBy { it }.collectEntries { k, v -> [k, v.size()] }
println s.tokenize().countBy { it }.sort { a, b -> b.value <=> a.value ?: a.key <=> b.key }
println s.split('the').toList()
println s - 'the '
println s.replaceFirst('the', 'a')
println s.toList().findIndexValues { it == 't' }
println s.takeWhile { it != ' ' }
println s.substring(s.indexOf('cat')).take(3)
println s.capitalize().tokenize()*.capitalize().join(' ')
println s.eachWithIndex { c, i -> }.size()
println s.startsWith('cat', 4)
println s.regionMatches(4, 'cat', 0, 3)
