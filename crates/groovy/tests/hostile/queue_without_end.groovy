def q = new java.util.concurrent.ConcurrentLinkedQueue(); while (true) q.add("x" * 100)
