def t = (1..2000).collect { "k$it=v" }.join("\n"); while (true) { def p = new Properties(); p.load(new StringReader(t)) }
