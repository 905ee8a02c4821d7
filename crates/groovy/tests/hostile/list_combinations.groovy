([(1..100).toList()] * 10).combinations()
