def l = []; while (true) l << new java.util.concurrent.atomic.AtomicIntegerArray(100000000)
