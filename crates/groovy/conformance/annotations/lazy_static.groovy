class L { @Lazy static s = { println 'init s'; 5 }() ; @Lazy volatile v = 'vol' }
println L.s; println L.s
println new L().v
class A { @Lazy def big = (1..3).collect { it * 2 } ; @Lazy String t = "a" +
   "b" ; def m() { big.sum() } }
println new A().big; println new A().t; println new A().m(); println new A(t: 'x').t
