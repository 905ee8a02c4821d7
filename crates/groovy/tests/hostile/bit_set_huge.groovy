def bits = new BitSet()
while (true) { bits.set(2_000_000_000); bits.cardinality() }
