new StringBuilder().setLength(2000000000)
