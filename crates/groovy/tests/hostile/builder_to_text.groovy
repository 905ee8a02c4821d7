def builder = new StringBuilder('ab' * 500_000)
while (true) builder.toString()
