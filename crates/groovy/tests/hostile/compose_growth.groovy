def f = { it }
while (true) f = f >> f
