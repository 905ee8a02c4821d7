def f = { a, b, c -> a }
while (true) f = f.ncurry(0, 1) << { a, b, c -> a }
