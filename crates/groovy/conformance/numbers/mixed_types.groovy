def a = [1, 2L, 3G, 4.5, 5.5f, 6.5d]
for (x in a) for (y in a) println "${x.class.simpleName} + ${y.class.simpleName} = ${(x + y)} ${(x + y).class.simpleName}"
