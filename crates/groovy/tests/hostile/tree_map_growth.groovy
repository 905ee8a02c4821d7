def m = new TreeMap(); int i = 0
while (true) m[i++] = i
