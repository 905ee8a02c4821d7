def c = { undefinedVar }
try { println(c()) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
def d = { undefinedMethod() }
try { println(d()) } catch (Throwable err) { println(err.class.name) }
def e = { undefinedVar2 = 5 }
e()
println(undefinedVar2)
