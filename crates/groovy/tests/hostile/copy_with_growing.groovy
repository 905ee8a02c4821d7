record R(List items) { }
def r = new R([1])
while (true) r = new R(r.items() + r.items())
