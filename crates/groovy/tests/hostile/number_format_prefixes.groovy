def format = new java.text.DecimalFormat('0.00')
format.positivePrefix = "'" * 100_000
def kept = []
while (true) kept << format.format(1)
