(1..150000).collate(1, 1).collate(1).collect { it.collate(1) }.collect { it * 100 }
