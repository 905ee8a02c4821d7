def l = []
while (true) { def big = 'x' * 1000; l << { big } }
