(1..100000).toList().sort { a, b -> 1 }
while (true) { }
