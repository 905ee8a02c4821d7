def one = { x -> x }
def none = { -> 1 }
def two = { x, y -> x }
try { println(one(1, 2)) } catch (Throwable err) { println(err.class.name) }
try { println(none(1)) } catch (Throwable err) { println(err.class.name) }
try { println(two(1)) } catch (Throwable err) { println(err.class.name) }
try { println(two(1, 2, 3)) } catch (Throwable err) { println(err.class.name) }
def typed = { int x -> x }
try { println(typed('a')) } catch (Throwable err) { println(err.class.name) }
println(one())
def def2 = { a, b = 2 -> [a, b] }
println(def2(1))
try { println(def2()) } catch (Throwable err) { println(err.class.name) }
