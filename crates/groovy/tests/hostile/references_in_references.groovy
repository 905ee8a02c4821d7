def s = 1
while (true) s = new java.util.concurrent.atomic.AtomicReference(s)
