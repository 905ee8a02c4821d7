println('k1=v1;k2=v2'.findAll(/(\w+)=(\w+)/))
println('k1=v1;k2=v2'.findAll(/(\w+)=(\w+)/) { all, k, v -> "$k->$v" })
println('k1=v1;k2=v2'.findAll(/(\w+)=(\w+)/) { it[1] })
println('a1b2'.findAll(~/\d/) { it.toInteger() * 2 })
println('abc'.find(/b(.)/) { all, c -> c })
println('abc'.find(/z/) { 'never' })
println('a,b'.findAll(/[^,]+/)*.toUpperCase())
def map = [:]
'x: 1, y: 2'.eachMatch(/(\w): (\d)/) { all, k, v -> map[k] = v as int }
println(map)
println(('x: 1, y: 2' =~ /(\w): (\d)/).collect { [it[1], it[2]] }.collectEntries())
