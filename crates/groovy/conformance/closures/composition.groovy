def inc = { it + 1 }
def dbl = { it * 2 }
println((inc >> dbl)(3))
println((inc << dbl)(3))
println((inc >> dbl >> inc)(1))
println([1, 2].collect(inc >> dbl))
def up = String.&toUpperCase
println((up >> { it + '!' })('a'))
def id = Closure.IDENTITY
println(id(5))
println([inc, dbl].inject(Closure.IDENTITY) { a, f -> a >> f }(5))
