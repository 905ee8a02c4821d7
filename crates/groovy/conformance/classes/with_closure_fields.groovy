class Btn { Closure onClick; List<Closure> hs = []; def fire(x) { onClick?.call(x); hs*.call(x) } }
def b = new Btn(onClick: { println "clicked $it" })
b.hs << { it * 2 } << { it * 3 }
println(b.fire(2))
println(new Btn().fire(1))
println(b.onClick('direct'))
