// What is removed from the keys, values or entries of a map is removed from the map.
def map() { [a: 1, b: 2, c: 3, d: 2] }
def t(name, code) { def m = map(); try { def answer = code(m); println "$name: $answer $m" } catch (Throwable e) { println "$name: ${e.class.name}: ${e.message} $m" } }
t('keys remove') { it.keySet().remove('a') }
t('keys removeAll') { it.keySet().removeAll(['a', 'x']) }
t('keys retainAll') { it.keySet().retainAll(['a', 'b']) }
t('keys removeIf') { it.keySet().removeIf { key -> key > 'b' } }
t('keys clear') { it.keySet().clear() }
t('keys add') { it.keySet().add('z') }
t('values remove') { it.values().remove(2) }
t('values remove nothing') { it.values().remove(9) }
t('values removeAll') { it.values().removeAll([2]) }
t('values removeAll closure') { it.values().removeAll { value -> value > 1 } }
t('values retainAll') { it.values().retainAll([2]) }
t('values removeIf') { it.values().removeIf { value -> value == 2 } }
t('values clear') { it.values().clear() }
t('values add') { it.values().add(9) }
t('entries remove a key') { it.entrySet().remove('a') }
t('entries remove an entry') { it.entrySet().remove(it.entrySet().first()) }
t('entries remove an equal one') { it.entrySet().remove(Map.entry('a', 1)) }
t('entries remove another value') { it.entrySet().remove(Map.entry('a', 2)) }
t('entries removeIf') { it.entrySet().removeIf { entry -> entry.value == 2 } }
t('entries retainAll') { it.entrySet().retainAll { entry -> entry.key == 'a' } }
t('entries removeAll') { it.entrySet().removeAll(it.entrySet()) }
t('entries clear') { it.entrySet().clear() }
t('entries add') { it.entrySet().add(Map.entry('q', 2)) }
t('entries set') { it.entrySet().each { entry -> entry.value *= 2 }; 'set' }
t('entries contain') { [it.entrySet().contains('a'), it.entrySet().contains(Map.entry('a', 1)), it.entrySet().contains(Map.entry('a', 2))] }
for (kind in [HashMap, TreeMap]) {
  def m = map().asType(kind)
  m.values().remove(2)
  println m
  m.values().removeAll([3])
  m.entrySet().removeIf { it.key == 'd' }
  println m
}
def fixed = map().asImmutable()
for (code in [{ fixed.values().remove(2) }, { fixed.keySet().remove('a') }, { fixed.entrySet().clear() }, { fixed.values().removeIf { true } }]) {
  try { code(); println 'removed' } catch (UnsupportedOperationException e) { println 'unsupported' }
}

// Maps have no findAll without a closure: the entries are what there is to find.
println map().findAll()
println map().findAll().class.simpleName
println([:].findAll())
try { println map() + map().entrySet().first() } catch (MissingMethodException e) { println 'no plus' }
println map() + map().entrySet()
println map() << Map.entry('e', 5)
