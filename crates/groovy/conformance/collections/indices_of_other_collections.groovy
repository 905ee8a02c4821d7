// A set is indexed by a number, or by a list of one; a given collection takes what a closure makes item by item.
def show = { Closure c -> try { def v = c(); println "$v ${v.class.simpleName}" } catch (RuntimeException e) { println e.class.simpleName } }
show { ([3, 1] as TreeSet)[0] }
show { ([3, 1] as TreeSet)[[1]] }
show { ([3, 1] as TreeSet)[1..1] }
show { ([3, 1] as TreeSet)[[]] }
show { ([3, 1] as TreeSet)[0..<0] }
show { ([3, 1] as TreeSet)[[1, 2]] }
show { [3, 1].collect(new TreeSet()) { [it] } }
show { def l = ['b', 'a']; l.collect(new TreeSet()) { l.tap { x -> x << 'q' } } }
show { [3, 1].collect(new TreeSet()) { -it } }
