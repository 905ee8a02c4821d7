def u = UUID.fromString('a0eebc99-9c0b-11ef-8d3d-0242ac120002')
println u.version()
println u.variant()
println u.timestamp()
println u.clockSequence()
println u.node()
println u.mostSignificantBits
println u.leastSignificantBits
println u.toString()
println u.hashCode()
println u <=> UUID.fromString('b0eebc99-9c0b-11ef-8d3d-0242ac120002')
println UUID.nameUUIDFromBytes('x'.bytes)
try { UUID.nameUUIDFromBytes('x'.bytes).timestamp() } catch (e) { println e.message }
try { UUID.fromString('zz') } catch (e) { println e.message }
println UUID.randomUUID().toString().size()
