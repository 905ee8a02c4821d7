(1..100000).toList().unique { a, b -> 1 }
