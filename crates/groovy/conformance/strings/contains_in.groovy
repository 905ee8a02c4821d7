println 'ell' in 'hello'
println 'hello'.contains('ell')
println 'x' in ['x', 'y']
println 'hello'.containsIgnoreCase('ELL')
println 'hello'.startsWithIgnoreCase('HE')
println 'hello'.endsWithIgnoreCase('LO')
println 'hello'.startsWithAny('x', 'he')
println 'hello'.endsWithAny('x', 'lo')
