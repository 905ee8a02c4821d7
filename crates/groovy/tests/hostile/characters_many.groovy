('a' * 4000000) as List
