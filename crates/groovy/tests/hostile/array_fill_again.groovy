def array = new int[100_000]
while (true) { Arrays.fill(array, 1); Arrays.toString(array) }
