def t = "a\n" * 100000; def l = []; while (true) l << new StringReader(t).readLines()
