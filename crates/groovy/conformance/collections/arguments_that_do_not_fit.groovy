def t = { c -> try { println c() } catch (e) { println e.class.simpleName } }
t { [1].flatten(1) } ; t { [1, 2].permutations('a') }; t { [1, 2].eachPermutation { print it }; '' }; t { [[1], [2]].combinations(3) }
t { [1].countBy(2) } ; t { [1, 2].join(1) } ; t { [1, 2].join(',' as char) } ; t { [1, 2].join("${1}") }; t { [[1, 2]].collectEntries(3) }
t { [[1, 2]].collectEntries([0: 1]) } ; t { [1].collectEntries([0: 1]) { [it, 2] } }; t { [1, 2].sum(10) }; t { [1, 2].sum { it * 2 } }; t { [1, 2].sum('a') { it } }
t { [1, [2]].flatten { it } } ; t { [[1, 2], [3]].combinations { a, b -> a + b } }; t { [1, 1].countBy { it } }; t { [1, 2, 3].permutations().size() }
t { [3, 1, 2].permutations { it } }
