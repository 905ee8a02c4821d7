def t = new Tuple5(1, 2, 3, 4, 5); println t; println t.v5; println t.class.name; println t.getV1(); println t[4]; println t.size(); println t.first
def s = Tuple.tuple(1, 2, 3, 4, 5, 6); println s.class.simpleName; println s.subTuple(1, 3); println s.subList(1, 3)
println Tuple.tuple(1, 'a', true).class.simpleName
println new Tuple(1, 2, 3); println new Tuple(1, 2).size(); println new Tuple2('a', 'b').first + new Tuple2('a', 'b').second; println new Tuple16(*(1..16)).v16
def (a, b, c, d, e) = new Tuple5(1, 2, 3, 4, 5); println e
println t == [1, 2, 3, 4, 5]; println t.equals(new Tuple5(1, 2, 3, 4, 5)); println t.hashCode() == new Tuple5(1,2,3,4,5).hashCode()
try { t[0] = 3 } catch (x) { println x.class.name } 
try { t << 3 } catch (x) { println x.class.name }
try { t.v6 } catch (x) { println x.message }
println new Tuple1('x'); println new Tuple3(1, 2, 3).v3; println Tuple.tuple(1, 2) <=> Tuple.tuple(1, 3); println t.collect { it * 2 }; println t.toList().class.simpleName; println t.toArray().length; println t.getAt(2); println t.contains(3); println new Tuple5(1,2,3,4,null)
println Tuple2.class.simpleName; println t instanceof List; println t instanceof Tuple
