println 'tab[\t]'
println 'newline[\n]'
println 'quote[\'] dq["]'
println 'backslash[\\]'
println 'bell'.length()
println '\u0041\u00e9'
println '\$notdollar'
println '\b\f\r'.collect { (int) it.charAt(0) }
println '\101\60'
println '\0'.length()
println 'x\
y'
