def i = 0
while (true) { i++; ('a' * 50) ==~ ("[\\p{L}\\p{N}]*" + i) }
