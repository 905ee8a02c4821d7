def record = 1
def sealed = 2
def permits = 3
def var = 4
def yield1 = 5
def it = 6
def trait1 = 7
println record + sealed + permits + var + yield1 + it + trait1
def module = 'm', with = 'w', open = 'o'
println module + with + open
