def w = new StringWriter(); while (true) w.write("x" * 1000)
