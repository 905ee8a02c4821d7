def bytes = ('x' * 100_000).bytes
while (true) UUID.nameUUIDFromBytes(bytes)
