enum Op { PLUS('+') { int apply(int a, int b) { a + b } }, MINUS('-') { int apply(int a, int b) { a - b } }
 final String sym
 Op(String s) { sym = s }
 abstract int apply(int a, int b) }
println Op.values()*.sym
println Op.PLUS.apply(1, 2)
println Op.valueOf('MINUS').apply(5, 3)
println Op.PLUS.class
println Op.PLUS.declaringClass
println Op.PLUS.next()
println Op.PLUS.previous()
println Op.PLUS.ordinal()
println Op.PLUS <=> Op.MINUS
println Op.PLUS..Op.MINUS
try { Op.valueOf('X') } catch (e) { println e.message }
println 'PLUS' as Op
Op o = 'MINUS'
println o
switch (o) { case Op.MINUS: println 'm'; break; default: println 'd' }
