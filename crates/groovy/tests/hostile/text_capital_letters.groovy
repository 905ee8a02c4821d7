def text = 'ŉ' * 700_000
def kept = []
while (true) kept << text.toUpperCase()
