def l = [[n: 'b', a: 2], [n: 'a', a: 2], [n: 'c', a: 1]]
println(l.sort(false, Comparator.comparing { it.a }.thenComparing(Comparator.comparing { it.n }))*.n)
println(l.toSorted(Comparator.comparing({ it.n }).reversed())*.n)
println(['b', null, 'a'].sort(false, Comparator.nullsFirst(Comparator.naturalOrder())))
println(['b', null, 'a'].sort(false, Comparator.nullsLast(Comparator.naturalOrder())))
println(['b', 'a'].sort(Collections.reverseOrder()))
println([3, 1, 2].toSorted(Comparator.naturalOrder()))
def oc = new OrderBy([{ it.a }, { it.n }])
println(l.sort(false, oc)*.n)
