def b = new BitSet(); b.set(1); b.set(5); b.set(70)
println b
println b.previousSetBit(4)
println b.previousClearBit(5)
println b.size()
println b.length()
println b.cardinality()
println b.toLongArray()
println b.toByteArray(); def c = b.clone(); c.clear(1)
println c
println b.intersects(c)
println b.get(5)
println b.nextSetBit(2)
println b.nextClearBit(1); b.flip(1)
println b; b.flip(2, 4)
println b
println b == c
println b.hashCode()
println b & c
println b | c
println b ^ c
println b[5]; b[9] = true
println b
println b.get(0, 6)
println b.stream().toArray(); b.andNot(c)
println b
