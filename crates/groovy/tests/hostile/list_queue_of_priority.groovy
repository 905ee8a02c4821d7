def queue = new PriorityQueue()
for (i in 0..2_000_000_000) queue.add(-i)
