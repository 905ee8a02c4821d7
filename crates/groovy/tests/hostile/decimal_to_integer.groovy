println((1e900000 as BigInteger) * (1e900000 as BigInteger))
