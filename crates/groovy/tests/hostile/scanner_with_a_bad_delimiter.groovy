def s = new Scanner("a" * 5000).useDelimiter("(a+)+b"); while (true) { s.hasNext(); s = new Scanner("a" * 5000).useDelimiter("(a+)+b"); s.next() }
