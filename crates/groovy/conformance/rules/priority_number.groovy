def map = [1: 'Critical', 2: 'High', 3: 'Medium', 4: 'Low']
println(map[2])
println(map['2' as int])
println(map['2'])
def p = '3'
println(map[p.toInteger()] ?: 'Medium')
println(map.find { it.value == 'Low' }.key)
println((map[9] ?: 'n/a'))
def back = map.collectEntries { k, v -> [(v): k] }
println(back.High + 1)
