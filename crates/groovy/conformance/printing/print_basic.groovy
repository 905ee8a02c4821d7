print 1
print ' '
print([1, 2])
print([a: 1])
println()
println(1)
println('a' + 1)
println "x" * 3
print null
print true
println ''
print 'no newline at end'
