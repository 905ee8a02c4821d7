([(1..150).toList()] * 150).transpose()*.multiply(10000)
