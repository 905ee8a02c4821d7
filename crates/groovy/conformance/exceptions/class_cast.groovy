try { println((Integer) 'abc') } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println((String) 5 + 'ok') } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println((List) 5) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println((Map) 'x') } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println((Date) 'x') } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println([1] as Integer) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println('x' as Date) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println((int) null) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println((boolean) null) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println((int) 'abc') } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println((Comparable) new Object().class) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
class A { }
class B extends A { }
try { println((B) new A()) } catch (Throwable err) { println(err.class.name) }
println(((A) new B()).class.simpleName)
try { println({ Date d = 5 }()) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println({ List l = 5 }()) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
