throw new RuntimeException()
