try { assert false } catch (AssertionError e) { println e.class.name }
try { assert false : 'm' } catch (AssertionError e) { println e.class.name + ' ' + e.message }
try { assert null : 5 } catch (AssertionError e) { println e.message }
println(new AssertionError('x').message)
println(new AssertionError().message)
println(new AssertionError(5).message)
