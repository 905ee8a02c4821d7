class P { String n; int a; String toString() { "P($n)" } }
def p = new P(n: 'x', a: 3)
def q = [p]
assert q[0].n.toUpperCase() == 'Y' || p.a > 5
