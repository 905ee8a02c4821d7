try { println('abc'.foo) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(5.foo) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println([1, 2].foo) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(new Object().foo) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(undefinedVariable) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println('abc'.foo = 1) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println((1..3).foo) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
class A { int x }
try { println(new A().y) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(new A().y = 1) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(A.z) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(A.x) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println({ -> undefinedInClosure }()) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println([[a: 1], 'x'].a) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(String.nope) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(new Date(0).nope) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { [].foo; println 'empty list gives ' + [].foo } catch (e) { println e }
try { 'abc'.foo } catch (MissingPropertyException e) { println e.property + ' ' + e.type }
