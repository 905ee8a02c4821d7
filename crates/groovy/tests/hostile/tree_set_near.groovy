def set = new TreeSet(0..<20_000)
while (true) { set.floor(7); set.headSet(3); set.pollFirst(); set.add(0) }
