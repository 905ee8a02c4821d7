def a = new int[1000000]; while (true) System.arraycopy(a, 0, a, 1, 999999)
