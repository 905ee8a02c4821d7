def n = new BigDecimal('1' + '0' * 30_000)
while (true) n.stripTrailingZeros()
