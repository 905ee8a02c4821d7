println(later(3))
def later(x) { x * earlier }
earlier = 5
try { println later(3) } catch (e) { println e.class.simpleName }
