record Pt(int x, int y = 5) { static int z = 3; String hi() { "hi $x" } ; int x() { x * 10 } }
def p = new Pt(1)
println p
println p.x() + ' ' + p.x + ' ' + p.y() 
println p.equals(new Pt(1, 5))
println p == new Pt(1, 5)
println p.toString()
println Pt.z
println p.hi()
println new Pt(1, 2) in [new Pt(1, 2)]
def m = [(new Pt(1, 2)): 'v']
println m[new Pt(1, 2)]
record Person(String name, List<String> tags) { Person(String name) { this(name, []) } }
println new Person('a')
println new Person('a').tags()
record E() { }
println new E() == new E()
println p instanceof Record
try { p.x = 5 } catch (e) { println e.class.simpleName + e.message }
