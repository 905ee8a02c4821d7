class T { String a = 'A'; def b; int c = 1; void setB(v) { b = "[$v]" } }
println new T().with { a + b + c }
println new T(b: 'x').b
println new T(a: null, c: 5).with { "$a $c" }
def t = new T(a: 'q')
t.b = 1
println t.b
println t.getB()
println t.c
t.setProperty('c', 9)
println t.c
println t.getProperty('a')
println t.properties.findAll { it.key in ['a', 'b', 'c'] }.sort()
