(0..<50).toList().eachPermutation { }
