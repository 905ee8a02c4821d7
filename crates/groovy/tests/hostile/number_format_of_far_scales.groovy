def format = new java.text.DecimalFormat('#,##0.###')
def far = new BigDecimal(1G, -100_000)
while (true) { format.format(far); format.format(new BigDecimal(1G, 2_000_000_000)); format.format(new BigDecimal(1G, -2_000_000_000)) }
