println "${['a', 'b']}"
println "${[a: 'x y']}"
println "${[1, [2, [3]]]}"
println "${['a']}" + ['b']
println "" + [null]
println "${[null: null]}"
println((['a', "b${1}"].toString()))
