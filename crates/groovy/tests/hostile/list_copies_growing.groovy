def l = (1..1000).collect { it }, all = []
while (true) { def copy = l.collect { it }; copy << 1; all << copy }
