println 'ab'.padLeft(5) + '|'
println 'ab'.padRight(5) + '|'
println 'ab'.center(6) + '|'
println 'ab'.center(7, '*')
println 'ab'.padLeft(6, '-=')
println 'ab'.padRight(7, 'xy')
println 'abcdef'.padLeft(3)
println 7.toString().padLeft(3, '0')
println 'ab'.center(1)
