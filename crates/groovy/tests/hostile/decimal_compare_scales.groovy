def a = new BigDecimal('1e100000000')
def b = new BigDecimal('1e-100000000')
while (true) { a <=> b; a == b }
