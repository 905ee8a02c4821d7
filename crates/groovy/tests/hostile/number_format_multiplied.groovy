def format = new java.text.DecimalFormat('0.0E0')
format.multiplier = Integer.MAX_VALUE
def number = 10G ** 20_000
while (true) format.format(number as BigDecimal)
