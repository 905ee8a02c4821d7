def n = null
try { println(n.foo) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(n.foo()) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(n.foo(1)) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(n[0]) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(n['k']) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(n.foo = 1) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(n[0] = 1) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(n + 1) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(1 + n) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(n - 1) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(n * 2) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(-n) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(n++) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(n()) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(n.a.b) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println([a: null].a.b) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(n << 1) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(n..3) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(n.length()) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(n.@x) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
println(n.toString())
println(n.is(null))
println(n == null)
println(n.equals(null))
println(n as String)
try { println(n ** 2) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
