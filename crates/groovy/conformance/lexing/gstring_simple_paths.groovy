def p = [name: 'Al', addr: [city: 'X']]
println "$p.name lives in $p.addr.city."
println "$p.name's"
println "${p.name}.size"
def f = 3
println "cost: $f.00"
