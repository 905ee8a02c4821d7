def list = [1, 2, 3]
while (true) list = list.collectMany { [it, it, it] }
