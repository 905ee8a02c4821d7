def a = new Later(v: 1)
println(a.twice())
class Later { int v; int twice() { v * 2 } }
interface Z { }
class Y implements Z { }
println(new Y() instanceof Z)
