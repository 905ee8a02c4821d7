def map = [a: 1]
for (i in 0..2_000_000_000) map = map + [(i): i]
