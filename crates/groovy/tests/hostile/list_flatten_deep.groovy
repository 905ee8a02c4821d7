def l = []
100000.times { l = [l] }
l.flatten()
