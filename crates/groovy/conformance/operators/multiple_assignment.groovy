def (a, b) = [1, 2]
println(a + b)
(a, b) = [b, a]
println("$a $b")
def (c, d, e) = [1, 2]
println("$c $d $e")
def (f, g) = [1, 2, 3]
println("$f $g")
def (int h, String i) = [1, 'x']
println("$h $i")
def (j, k) = null ?: [7, 8]
println(j + k)
def (q, r) = 'ab'
println(q + r)
(c, d) = [10]
println("$c $d")
def (x, y) = new int[]{3, 4}
println(x * y)
def (Integer n, m) = [5, 6]
println(n + m)
def f2() { [1, 2] }
def (s, t) = f2()
println(s - t)
def (u, w) = [5, [6]]
println(w)
