def traces = [[type: 'COMMENT', localId: '1', remoteId: 'r1'], [type: 'ATTACHMENT', localId: '2', remoteId: 'r2']]
def localOf = { type, rid -> traces.find { it.type == type && it.remoteId == rid }?.localId }
println(localOf('COMMENT', 'r1'))
println(localOf('COMMENT', 'r2'))
println(traces.collectEntries { [it.remoteId, it.localId] })
println(traces*.type.collect { it[0] + it[1..-1].toLowerCase() })
