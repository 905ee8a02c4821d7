def m = [:]
for (i in 0..2000000000) m[i] = i
