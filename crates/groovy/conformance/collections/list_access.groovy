def l = ['a', 'b', 'c', 'd']
println(l[0] + l[-1] + l.get(1) + l.getAt(2))
println(l[10])
try { println(l.get(10)) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(l[-5]) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
println(l.first() + l.last() + l.head())
println(l.tail())
println(l.init())
println(l[1..2])
println(l[-2..-1])
println(l[2..0])
println(l[0, 3, 0])
println(l[1..<3])
try { println(l[2..9]) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
println(l[0..-2])
try { println([].first()) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println([].last()) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println([].head()) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println([].tail()) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println([].init()) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
println(l.getAt([0, 1]))
println(l.subList(1, 3))
try { println(l.subList(3, 9)) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
println(l.take(2) + l.drop(3))
println(l.takeRight(2) + l.dropRight(3))
println(l.take(99) + l.drop(99))
println(l.take(0))
println(l.take(-1))
println(l.find())
println(l?.get(0))
println(l.getAt(-1))
