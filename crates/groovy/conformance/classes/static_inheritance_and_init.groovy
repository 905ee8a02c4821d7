class A { static n = 1; static who() { 'A' } ; static call() { who() } ; static List reg = [] }
class B extends A { static who() { 'B' } }
println B.n
println B.who()
println A.who()
B.n = 5
println A.n
A.reg << 1
println B.reg
println A.call()
