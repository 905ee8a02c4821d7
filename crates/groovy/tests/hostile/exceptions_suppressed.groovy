def e = new Exception('x')
while (true) e.addSuppressed(new Exception('y'))
