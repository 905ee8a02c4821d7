def q
q = new PriorityQueue({ a, b -> q.poll(); q.size() < 5 ? 1 : -1 })
while (true) { q << 1; q.addAll([3, 2, 1]); q.remove(2); q.poll() }
