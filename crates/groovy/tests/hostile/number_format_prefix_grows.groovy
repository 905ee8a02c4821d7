def format = new java.text.DecimalFormat('0')
while (true) format.positivePrefix = format.positivePrefix + format.format(1) * 2
