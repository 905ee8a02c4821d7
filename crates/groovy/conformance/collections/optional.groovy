def o = Optional.of(5)
println(o.get())
println(o.isPresent())
println(o.map { it * 2 }.get())
println(o.filter { it > 9 }.isPresent())
println(Optional.empty().orElse('none'))
println(Optional.ofNullable(null).isEmpty())
try { println(Optional.empty().get()) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
println(o)
println(Optional.empty())
println(Optional.ofNullable(null).map { it.foo }.orElse('d'))
o.ifPresent { println "has $it" }
try { println(Optional.of(null)) } catch (Throwable err) { println(err.class.name) }
try { println(Optional.empty().orElseThrow { new IllegalStateException('nothing') }) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
