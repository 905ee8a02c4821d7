def first = { c -> try { c() } catch (MissingMethodException e) { println e.method + ' on ' + e.type.name + ' with ' + e.arguments.collect { it.getClass().simpleName.replaceAll(/_closure\d+/, '_closure') } } }
first { 'abc'.foo(1) }
first { [1].foo('x') }
first { 5.bar(2.5, true) }
first { nothingHere() }
