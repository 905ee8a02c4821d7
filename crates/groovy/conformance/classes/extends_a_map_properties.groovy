class MyMap extends HashMap { int extra = 5; def getComp() { 'comp' } }
def m = new MyMap()
m.a = 1
println m.extra
println m.comp
m.extra = 7
println m
println m.extra
println m.getExtra()
println m.@extra
println m.class
println m.size()
println m.isEmpty()
println m.empty
