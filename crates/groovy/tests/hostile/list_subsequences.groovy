(1..60).toList().subsequences()
