def n = 7.0 ** 5_000
while (true) { n.hashCode(); n.toString() }
