def s = 'abcdef'
println s.take(2) + ' ' + s.take(10) + ' [' + s.take(0) + ']'
println s.drop(2) + ' [' + s.drop(10) + ']'
println s.takeRight(2) + ' ' + s.dropRight(2)
println s.takeWhile { it != 'c' } + ' ' + s.dropWhile { it < 'd' }
println s.takeAfter('c') + ' ' + s.takeBefore('c') + ' ' + s.takeBetween('b', 'e')
println '[x][y]'.takeBetween('[', ']')
println "'q' r".takeBetween("'")
println '[x][y]'.takeBetween('[', ']', 1)
println '[' + s.takeAfter('z') + ']'
println '[' + s.takeBefore('z') + ']'
