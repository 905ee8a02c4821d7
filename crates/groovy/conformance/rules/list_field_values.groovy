def cf = [value: [[value: 'X', id: 1], [value: 'Y', id: 2]]]
println(cf.value*.value)
println(cf.value.value.join(', '))
println(cf.value.collect { [value: it.value] })
println(cf.value.find { it.id == 2 }?.value)
def single = [value: [value: 'Solo']]
println(single.value.value)
println(single.value instanceof Map ? 'single' : 'multi')
println(cf.value instanceof List)
