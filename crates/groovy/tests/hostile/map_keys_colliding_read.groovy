def parts = ['Aa', 'BB']
def keys = ['']
10.times { keys = keys.collectMany { key -> parts.collect { key + it } } }
def map = [:]
keys.each { map[it] = 1 }
def last = keys.last()
while (true) map[last]
