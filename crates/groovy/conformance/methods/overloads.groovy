def f(int x) { 'int' }
def f(long x) { 'long' }
def f(double x) { 'double' }
def f(BigDecimal x) { 'decimal' }
def f(String x) { 'string' }
def f(Object x) { 'object' }
def f(List x) { 'list' }
def f(Map x) { 'map' }
def f(Closure x) { 'closure' }
println(f(1))
println(f(1L))
println(f(1.0))
println(f(1.0d))
println(f(1.0f))
println(f('a'))
println(f("a${1}"))
println(f([1]))
println(f([a: 1]))
println(f { })
println(f(true))
println(f(1 as short))
println(f(1G))
println(f(new Date(0)))
println(f(1..2))
println(f('c' as char))
