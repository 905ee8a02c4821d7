def map = new TreeMap(), views = [map]
(0..<2_000).each { map[it] = it }
while (true) { views << views.last().headMap(1_999, true).descendingMap().descendingMap(); views.last().values().sum() }
