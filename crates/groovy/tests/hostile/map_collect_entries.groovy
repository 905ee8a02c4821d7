def m = [a: 1]
while (true) m = m.collectEntries { k, v -> [(k + k): m] }
