def map = [:]
for (i in 0..<5_000) map.put(i, i)
while (true) { try { assert map.size() == map } catch (Throwable e) { } }
