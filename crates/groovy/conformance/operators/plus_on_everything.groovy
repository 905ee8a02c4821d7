println 1 + 1L
println 'a' + 1
println([1] + 2)
println([a: 1] + [b: 2])
println((1..2) + 3)
println(new Date(0) + 1)
println(('a' as char) + 1)
println(('a' as char) + ('b' as char))
println([1, 2] as Set) 
println((([1] as Set) + 2).class.simpleName)
println(1.5 + 1)
println("g${1}" + 1)
println('' + null + [] + [:])
try { println 1 + 'a' } catch (e) { println e.class.name }
try { println([:] + 1) } catch (e) { println e.class.name }
try { println new Object() + 1 } catch (e) { println e.class.name }
try { println true + 1 } catch (e) { println e.class.name }
