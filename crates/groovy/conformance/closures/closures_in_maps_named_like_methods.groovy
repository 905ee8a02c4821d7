def paint(o) { [with: { c1, c2 -> println "$o $c1 $c2" }, each: { a, b -> "each $a $b" }, size: { 'sz' }, collect: { 'coll' }, print: { a, b -> "pr" }, use: { x -> "use $x" }] }
paint 'wall' with 'red', 'green'
def m = paint('x')
println m.each(1, 2)
println m.size()
println m.print(1, 2)
try { println m.use(3) } catch (e) { println e.class.name + ' ' + e.message.readLines()[0] }
try { println m.zork(3) } catch (e) { println e.class.name + ' ' + e.message.readLines()[0] }
