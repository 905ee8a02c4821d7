def bytes = ('x' * 100_000).bytes
while (true) { new String(bytes, 'UTF-8'); bytes.encodeHex(); Arrays.hashCode(bytes) }
