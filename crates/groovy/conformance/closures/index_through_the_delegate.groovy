println([1, 2, 3].with { (0..2).collect { i -> delegate[i] * 10 } })
