final x = 1
x++
