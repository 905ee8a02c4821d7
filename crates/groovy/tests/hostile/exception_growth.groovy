def e = new Exception('x')
while (true) e = new Exception('x' * 1000, e)
