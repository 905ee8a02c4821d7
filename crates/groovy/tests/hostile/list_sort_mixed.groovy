def list = []
20_000.times { list << (it % 2 ? it : 'x' + it) }
while (true) list.sort(false)
