def s = new TreeSet(); int i = 0
while (true) s << -(i++)
