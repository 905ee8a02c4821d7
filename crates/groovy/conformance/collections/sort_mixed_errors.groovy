try { println([1, 'a'].sort()) } catch (Throwable err) { println(err.class.name) }
try { println([[1], [2]].sort()) } catch (Throwable err) { println(err.class.name) }
println([2.5, 1, 3L].sort())
println(['b', "a${1}", 'c'].sort())
println([1, 'a'].sort { it.toString() })
