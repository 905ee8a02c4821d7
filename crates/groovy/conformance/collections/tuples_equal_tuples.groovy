def t = new Tuple2('a', 0)
println t == ['a', 0]
println(['a', 0] == t)
println t.equals(['a', 0])
println(['a', 0].equals(t))
println(['a'].withIndex() == [['a', 0]])
println([['a', 0]] == ['a'].withIndex())
println([t].contains(['a', 0]))
println([['a', 0]].contains(t))
println new Tuple('a', 0) == t
println t == new Tuple('a', 0)
println new Tuple('a', 0) == ['a', 0]
println new Tuple('a', 0).equals(t)
println t.equals(new Tuple('a', 0))
println new Tuple('a', 0).equals(['a', 0])
println t == new Tuple2('a', 0)
println t != ['a', 0]
println(['a', 0] in [t])
println t in [['a', 0]]
println(new Tuple3(1,2,3) == [1,2,3])
println([(t): 1][['a', 0]])
println t.hashCode() == ['a', 0].hashCode()
