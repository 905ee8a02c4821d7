def t = "a\n" * 100000; while (true) new StringReader(t).eachLine { it }
