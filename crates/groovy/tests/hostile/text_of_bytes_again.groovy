def bytes = 'ü'.multiply(9_000).getBytes('ISO-8859-1')
def kept = []
while (true) kept << new String(bytes, 'ISO-8859-1')
