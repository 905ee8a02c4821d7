def s = new StringWriter(); def w = new PrintWriter(s); while (true) w.println("abc" * 100)
