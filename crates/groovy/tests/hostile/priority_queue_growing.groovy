def q = new PriorityQueue({ a, b -> b <=> a })
long i = 0
while (true) { q << i++ }
