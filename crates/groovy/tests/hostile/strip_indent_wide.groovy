def text = (' ' * 100 + 'x\n') * 5_000
while (true) { text.stripIndent(); text.stripMargin(); text.readLines() }
