class Ext { static String shout(String s) { s.toUpperCase() + '!' }; static int plus2(Integer i) { i + 2 } }
println(Ext.shout('a'))
println(Ext.plus2(5))
println(['a', 'b'].collect(Ext.&shout))
println(['a', 'b'].collect { Ext.shout(it) }.join())
try { println('a'.shout()) } catch (Throwable err) { println(err.class.name) }
