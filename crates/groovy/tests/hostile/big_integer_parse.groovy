def digits = '7' * 50_000
while (true) new BigInteger(digits, 36)
