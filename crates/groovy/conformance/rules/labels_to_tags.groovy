def labels = [[label: 'urgent'], [label: 'two words'], [label: 'urgent']]
println(labels.collect { it.label }.unique().join('; '))
println(labels.label)
println(labels*.label.collect { it.replace(' ', '_') })
def tags = 'a; b;c ;  ; d'
println(tags.split(';').collect { it.trim() }.findAll { it })
println(tags.tokenize(';')*.trim().findAll())
println((labels.label + ['x'] - 'urgent').sort())
