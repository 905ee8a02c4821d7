def n = 2.0
while (true) n.sqrt(new java.math.MathContext(5_000))
