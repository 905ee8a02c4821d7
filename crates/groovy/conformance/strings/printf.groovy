printf '%d %s%n', 1, 'a'
printf('%5.1f|%n', 2.25d)
printf '%s %s\n', ['x', 'y']
print 'a'
print 1
print null
println()
println null
println ''
