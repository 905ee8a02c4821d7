class A { final int x = 1; int getY() { 2 }; static final Z = 3 }
try { println(new A().x = 2) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(new A().y = 3) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(A.Z = 4) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println('abc'.class = 5) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println('abc'.bytes = 1) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(new Date(0).class = 1) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
