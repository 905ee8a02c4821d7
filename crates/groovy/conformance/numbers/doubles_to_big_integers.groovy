// An assignment goes by the digits that are shown, not by the exact value.
BigInteger a = (5L << -1) as double
BigInteger b = 1.2345678e15f
BigInteger c = 1e300d
BigInteger d = 2.99d
BigInteger e = -0.5d
println([a, b, c, d, e].join('\n'))
println((BigInteger) 9.007199254740993e15d)
try { BigInteger f = Double.NaN; println f } catch (NumberFormatException x) { println 'no number' }
