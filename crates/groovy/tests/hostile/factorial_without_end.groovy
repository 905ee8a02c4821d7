def n = 1G
for (i in 1..100000000) n *= i
