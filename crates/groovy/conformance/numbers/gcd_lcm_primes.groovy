int gcd(int a, int b) { b == 0 ? a : gcd(b, a % b) }
println(gcd(48, 36))
def primes = (2..50).findAll { n -> (2..<n).every { n % it } }
println(primes)
def digits = 12345.toString().collect { it as int }
println(digits.sum())
println(Integer.toString(1234).reverse() as int)
println((1..10).collect { it ** 2 })
println((1..5).collect { it ** 10 })
