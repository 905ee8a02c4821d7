def l = [1, 2].asImmutable()
try { println(l << 3) } catch (Throwable err) { println(err.class.name) }
try { println(l.add(3)) } catch (Throwable err) { println(err.class.name) }
try { println(l.remove(0)) } catch (Throwable err) { println(err.class.name) }
try { println(l[0] = 9) } catch (Throwable err) { println(err.class.name) }
println(l + 3)
def m = [a: 1].asImmutable()
try { println(m.b = 2) } catch (Throwable err) { println(err.class.name) }
println(m + [b: 2])
def u = List.of(1, 2)
try { println(u.add(3)) } catch (Throwable err) { println(err.class.name) }
try { println(u.set(0, 1)) } catch (Throwable err) { println(err.class.name) }
try { println(Map.of('a', 1).put('b', 1)) } catch (Throwable err) { println(err.class.name) }
try { println(List.of(1, null)) } catch (Throwable err) { println(err.class.name) }
println(l.isEmpty())
def s = Collections.unmodifiableSet([1] as Set)
try { println(s.add(2)) } catch (Throwable err) { println(err.class.name) }
println(l.toList() << 3)
println(l)
