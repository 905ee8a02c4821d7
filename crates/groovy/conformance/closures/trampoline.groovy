def sum
sum = { n, acc = 0 -> n == 0 ? acc : sum.trampoline(n - 1, acc + n) }.trampoline()
println(sum(5000))
def fact = { n, BigInteger acc = 1 -> n < 2 ? acc : trampoline(n - 1, n * acc) }
