3.times { print "$it " }
println()
1.upto(4) { print "$it " }
println()
4.downto(1) { print "$it " }
println()
0.step(10, 3) { print "$it " }
println()
10.step(0, -4) { print "$it " }
println()
1.5.upto(4) { print "$it " }
println()
0.times { print 'never' }
try { println(5.upto(1) { }) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(1.downto(5) { }) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
('a'..'e').each { print it }
println()
1L.upto(3L) { print it.class.simpleName + ' ' }
println()
(-2).upto(1) { print it }
println()
