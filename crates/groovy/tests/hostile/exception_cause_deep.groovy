def e = new Exception('x')
100000.times { e = new RuntimeException(e) }
println e
while (true) { }
