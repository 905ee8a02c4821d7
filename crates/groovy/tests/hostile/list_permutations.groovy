(1..12).toList().permutations()
