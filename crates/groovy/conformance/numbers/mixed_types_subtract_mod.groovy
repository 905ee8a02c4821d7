def a = [7, 9L, 4G]
def b = [2, 4L, 3G]
for (x in a) for (y in b) println "${x - y} ${(x - y).class.simpleName} ${x % y} ${(x % y).class.simpleName}"
try { println(5.5 % 2) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(5.5d % 2) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(-5.5d % 2) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(5 % 2.5) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(5.5f % 2) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
