enum Color { RED, GREEN, BLUE }
println(Color.RED)
println(Color.values())
println(Color.valueOf('GREEN'))
println(Color.RED.name() + Color.RED.ordinal())
try { println(Color.valueOf('PINK')) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
println(Color.RED == Color.RED)
println(Color.RED <=> Color.BLUE)
println(Color.RED < Color.BLUE)
println('BLUE' as Color)
Color c = 'RED'
println(c)
println(Color.values().collect { it.name().toLowerCase() })
println(Color.RED.next())
println(Color.BLUE.next())
println(Color.RED.previous())
println((Color.RED..Color.BLUE).toList())
println(Color.GREEN in Color)
println(Color.MIN_VALUE)
println(Color.MAX_VALUE)
switch (Color.GREEN) { case Color.RED: println 'r'; break; case Color.GREEN: println 'g'; break }
println([(Color.RED): 1][Color.RED])
println(Color.RED.class.simpleName)
for (x in Color) print x
println()
println(Color.RED.toString() + "${Color.GREEN}")
println(Color.RED.declaringClass.simpleName)
