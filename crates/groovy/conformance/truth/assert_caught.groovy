try {
  assert 1 == 2
} catch (AssertionError e) {
  println e.message
}
try {
  assert false : 'why'
} catch (AssertionError e) {
  println e.class.name
  println e.message
}
try {
  def s = 'ab'
  assert s.size() > 5
} catch (Error e) {
  println e.class.simpleName
  println e.message
}
