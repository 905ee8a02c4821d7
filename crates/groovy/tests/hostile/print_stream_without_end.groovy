def o = new ByteArrayOutputStream(); def p = new PrintStream(o); while (true) p.printf("%1000d", 1)
