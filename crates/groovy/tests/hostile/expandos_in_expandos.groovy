def s = 1
while (true) s = new Expando(a: s)
