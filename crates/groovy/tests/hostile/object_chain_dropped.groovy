class N { def next }
def n = null
for (i in 0..2000000000) n = new N(next: n)
