class N { def next; def pad = 'x' * 100 }
def n = new N()
while (true) n = new N(next: n)
