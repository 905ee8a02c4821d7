def sb = new StringBuilder('x')
while (true) sb.insert(0, sb.toString())
