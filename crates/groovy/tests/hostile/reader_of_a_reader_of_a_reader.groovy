Reader r = new StringReader("x" * 100); while (true) r = new BufferedReader(r)
