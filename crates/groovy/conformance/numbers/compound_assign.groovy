def x = 10
x += 5; println x
x -= 3; println x
x *= 2; println x
x /= 5; println x
x %= 3; println x
int y = 7
y /= 2
println(y)
y <<= 3
println(y)
y >>= 1
println(y)
y >>>= 1
println(y)
y |= 8
println(y)
y &= 10
println(y)
y ^= 3
println(y)
long z = 5
z += 2.7
println(z)
