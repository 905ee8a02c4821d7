def builder = new StringBuilder('ab' * 1_000_000)
while (true) { builder.deleteCharAt(0); builder.append('x') }
