def list = (0..<100_000).toList()
def f(Object... all) { all.length }
while (true) f(*list)
