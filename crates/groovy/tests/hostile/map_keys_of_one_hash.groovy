def keys = ['']
16.times { def next = []; keys.each { next << it + 'Aa'; next << it + 'BB' }; keys = next }
def m = [:]
keys.each { m.put(it, 1) }
while (true) m.get(keys.last())
