class K { int n; int hashCode() { 1 }; boolean equals(o) { n == o.n } }
def m = [:]; int i = 0
while (true) m[new K(n: i++)] = 1
