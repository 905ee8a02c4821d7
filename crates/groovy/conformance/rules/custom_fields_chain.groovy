def replica = [customFields: ['area-list': [value: [value: 'North']], 'text': [value: 'T'], 'empty': [value: null]]]
println(replica.customFields.'area-list'?.value?.value)
println(replica.customFields."text".value)
println(replica.customFields.'nope'?.value?.value)
println(replica.customFields."empty"?.value ?: 'dflt')
def name = 'text'
println(replica.customFields."${name}".value)
println(replica.customFields[name]?.value)
try { println(replica.customFields.'nope'.value) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
