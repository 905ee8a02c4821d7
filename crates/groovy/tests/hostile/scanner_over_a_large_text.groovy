def t = "a " * 500000; while (true) { def s = new Scanner(t); while (s.hasNext()) s.next() }
