def set = (0..<10_000) as LinkedHashSet
while (true) { set + 1; set - 1; set.intersect(set); set == set.clone() }
