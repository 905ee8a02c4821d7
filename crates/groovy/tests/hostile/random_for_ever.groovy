def random = new Random(1)
while (true) { random.nextInt(5); random.nextGaussian() }
