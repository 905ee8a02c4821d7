def s = [] as Set
for (i in 0..2000000000) s << i
