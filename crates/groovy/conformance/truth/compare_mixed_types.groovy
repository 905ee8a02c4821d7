try { println(1 < 'a') } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println('a' < 1) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println([1] < [2]) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(new Object() < new Object()) } catch (Throwable err) { println(err.class.name) }
try { println(true < false) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println('a' < ('b' as char)) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println('abc' < ('b' as char)) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(new Date(0) < 'x') } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
println(1 == 'a')
println('a' == 1)
println(1 == [1])
println('1' == 1)
println(true == 1)
println(1.5 < 2)
println(1 < 1.5d)
println('a' == ('a' as char))
println(('a' as char) == 97)
println("a${1}" == 'a1')
println("a${1}" < 'a2')
