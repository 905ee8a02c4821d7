println('5' as int)
println('5' as long)
println('5.5' as double)
println('5.5' as BigDecimal)
println('5' as BigInteger)
println(5.9 as int)
println(-5.9 as int)
println(5 as double)
println('a' as char as int)
println(true as String)
try { println('x' as int) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println('5.5' as int) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println('' as int) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(null as int) } catch (Throwable err) { println(err.class.name) }
println(5 as Number)
println(5 as Object)
println(300 as byte)
println(1e10 as int)
println(1e10 as long)
println('0x1F' as String)
try { println('0x1F' as int) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(' 5 ' as int) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
println(5L as Integer)
println(2.5 as float)
println(('5' as short).class.simpleName)
println(0.1d as BigDecimal)
println(1 as boolean)
println('7' as Integer as String as Long)
