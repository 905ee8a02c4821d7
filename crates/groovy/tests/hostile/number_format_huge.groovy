def format = new java.text.DecimalFormat('#,##0.' + '0' * 300)
while (true) format.format(7G ** 3_000)
