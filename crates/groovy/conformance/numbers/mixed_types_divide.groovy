def a = [2, 3L, 4G, 1.5, 2.5f, 0.5d]
for (x in a) for (y in a) println "${x.class.simpleName} / ${y.class.simpleName} = ${x / y} ${(x / y).class.simpleName}"
