println Eval.me('1 + 2')
println Eval.x(5, 'x * 2')
println Eval.xy(2, 3, 'x * y')
def b = new Binding(a: 1, b: 2)
def sh = new GroovyShell(b)
println sh.evaluate('a + b')
b.setVariable('c', 10)
println sh.evaluate('c = c + 1; c * 2')
println b.c
def s = new GroovyShell().parse('def foo(x) { x * 3 }; return foo(y)')
s.binding = new Binding(y: 4)
println s.run()
println new GroovyShell().evaluate('[1, 2].collect { it * 2 }')
def script = new GroovyShell().parse('def twice(x) { x * 2 }; twice(21)')
println script.twice(4)
println script.run()
try { Eval.me('def x = ') } catch (org.codehaus.groovy.control.CompilationFailedException e) { println 'not compiled' }
try { new GroovyShell().evaluate('missing + 1') } catch (MissingPropertyException e) { println e.property }
try { Eval.me('1 / 0') } catch (ArithmeticException e) { println e.message }
x = 3
println evaluate('x = x + 1; x * 10')
println x
println Eval.me('k', 4, 'k * k')
println Eval.xyz(1, 2, 3, 'x + y + z')
def shared = new Binding(list: [1])
new GroovyShell(shared).evaluate('list << 2; made = list.size()')
println shared.list + shared.made
println "${shared.hasVariable('made')} " + shared.variables.keySet()
