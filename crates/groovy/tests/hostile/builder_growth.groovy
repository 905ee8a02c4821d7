def sb = new StringBuilder('x')
while (true) sb.append(sb)
