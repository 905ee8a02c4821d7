// Views where values are cast, spread, indexed, held in others and written.
def t(Closure c){ try { println c() } catch (Throwable e) { println e.class.name+': '+e.message } }
t{ [b: 'x', a: [1]].entrySet() as HashMap }
t{ [a:1,b:2].entrySet() as List }
t{ [a:1,b:2].values() as Set }
t{ [a:1,b:2].values() as int[] }
t{ [a:1,b:2].keySet() as String[] }
t{ def (a,b) = new TreeSet([3,1,2]).headSet(3).toList(); a+b }
t{ def x = [1,2,3].asReversed(); def (a,b) = x; a+b }
t{ [[1,2].asReversed()].collectEntries() }
t{ [[1,2].asReversed(),[3,4]].transpose() }
t{ [[a:1,b:2].values(),[3,4]].combinations() }
t{ [1,2,3].asReversed()[0..1] }
t{ [1,2,3].asReversed()[0,2] }
t{ 1 in [a:1].values() }
t{ 'a' in new TreeMap([a:1,b:2]).headMap('b') }
t{ new TreeMap([a:1,b:2]).headMap('b').isEmpty() }
t{ new TreeMap([a:1,b:2]).headMap('b').size() }
t{ new TreeMap([a:1,b:2]).headMap('b').empty }
t{ [a:1].values().empty }
t{ switch (2) { case [a:2].values(): return 'yes'; default: return 'no' } }
t{ int[] z = [a:1,b:2].values(); z }
t{ List z = [a:1,b:2].values() as List; z }
t{ Set z = [a:1,b:2].entrySet(); z }
t{ [a:1,b:2].entrySet().toString().size()+"${[a:1].entrySet()}"+[a:1].values().toString() }
t{ [[a:1].values(), [b:2].values()].flatten() }
t{ [[a:1].values(), [b:2].entrySet()].toString() }
t{ def f={ a, b -> a+b }; f(*([a:1,b:2].values() as List)) }
t{ def f={ a, b -> a+b }; f([1,2].asReversed()) }
t{ [x:[a:1].values()].toString()+[x:[1,2].asReversed()].inspect() }
t{ [[1,2].asReversed()] == [[2,1]] }
t{ [[a:1].keySet()] == [['a'] as Set] }
t{ [([1,2].asReversed()):5][[2,1]] }
t{ [1,2].asReversed().hashCode() == [2,1].hashCode() }
t{ [new TreeMap([a:1,b:2]).headMap('b')] == [[a:1]] }
t{ new TreeMap([a:1,b:2]).headMap('b') as LinkedHashMap }
t{ new HashMap(new TreeMap([a:1,b:2]).headMap('b')) }
t{ [*:new TreeMap([a:1,b:2]).headMap('b'), z:1] }
t{ [new TreeSet([1,2]).headSet(2), 5] }
t{ groovy.json.JsonOutput.toJson([new TreeMap([a:1,b:2]).headMap('b'), [1,2].asReversed(), new TreeSet([1,2]).descendingSet()]) }
t{ String.join('-', [a:'x'].values())+String.format('%s %s', [a:1].values(), [1,2].asReversed()) }
t{ Math.max(*[a:1,b:2].values().toList()) }
t{ [a:1,b:2].values().toArray().toString()+Arrays.asList([a:1].values().toArray()) }
t{ new StringBuilder().append([a:1].values()).toString() + [a:1].values() }
t{ [a:1].values() + '' }
t{ '' + [a:1].values() + [1,2].asReversed() + new TreeSet([1,2]).headSet(2) }
