def f = { it + 1 }
while (true) f = f >> f
