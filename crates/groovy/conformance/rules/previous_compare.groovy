def previous = [status: [name: 'Open'], labels: ['a']]
def replica = [status: [name: 'Done'], labels: ['a', 'b']]
if (previous?.status?.name != replica.status?.name) println "status ${previous.status.name} -> ${replica.status.name}"
println(replica.labels - previous.labels)
println(previous.labels - replica.labels)
println(replica.labels == previous.labels)
def changed = replica.findAll { k, v -> previous[k] != v }.keySet()
println(changed)
def p = null
println(p?.status?.name != replica.status.name)
