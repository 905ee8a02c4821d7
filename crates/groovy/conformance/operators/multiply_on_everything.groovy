println 'ab' * 2
println([1] * 3)
println 2 * 1.5
println(('a' as char) * 2)
println([] * 5)
try { println 2 * 'a' } catch (e) { println e.class.name }
try { println([1] * -1) } catch (e) { println e.class.name }
try { println([a: 1] * 2) } catch (e) { println e.class.name }
