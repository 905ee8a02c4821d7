def a = [1]
def b = [1]
40.times { a = [a, a]; b = [b, b] }
a == b
