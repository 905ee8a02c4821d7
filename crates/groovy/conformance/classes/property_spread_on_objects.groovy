class Tag { String label }
class Issue { String key; List<Tag> labels = []; Issue parent }
def i = new Issue(key: 'A-1', labels: [new Tag(label: 'x'), new Tag(label: 'y')])
println(i.labels.label)
println(i.labels*.label)
println(i.parent?.key)
println(i.labels.label.join(','))
println([i, i].key)
println([i].labels.label)
println([i].labels.flatten().label)
try { println(i.labels.nope) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
println(i.labels.findAll { it.label != 'x' }*.label)
