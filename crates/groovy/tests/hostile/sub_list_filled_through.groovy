def l = []; def s = l.subList(0, 0); while (true) { s.add("x" * 100) }
