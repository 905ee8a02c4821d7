def list = (0..<50_000).toList()
def all = [0..<50_000] * 1_000
while (true) list[all]
