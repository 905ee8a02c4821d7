def m = new java.util.concurrent.ConcurrentSkipListMap(); def i = 0; while (true) m[i++] = "x" * 50
