def k = 'dyn'
println([k: 1])
println([(k): 1])
println(["$k": 1])
println(['quoted key': 1, "dq": 2, 3: 'int', (1 + 1): 'two', true: 'b', null: 'n'])
println([(null): 1])
println(([1: 'a'].keySet().first().class.simpleName))
println([a: 1, a: 2])
println(['a-b': 1].'a-b')
