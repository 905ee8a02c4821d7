([(0..<100).toList()] * 10).eachCombination { }
