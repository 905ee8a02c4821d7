java.util.stream.IntStream.range(0, 2000000000).sum()
