def f = { x -> x == null ? 'null' : x < 0 ? 'neg' : x == 0 ? 'zero' : 'pos' }
println([null, -1, 0, 1].collect(f))
println(null ?: '' ?: 0 ?: 'last')
println((null ?: 5) + 1)
println null ?: 5 + 1
println false ? 1 : true ? 2 : 3
println 1 ? 2 ?: 3 : 4
def m = [a: [b: null]]
println m?.a?.b ?: m?.c ?: 'none'
println m.a.b?.c ?: "dflt ${1 + 1}"
