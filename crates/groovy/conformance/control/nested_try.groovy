try {
  try {
    throw new RuntimeException('inner')
  } catch (RuntimeException e) {
    throw new IllegalStateException('outer', e)
  } finally {
    println 'inner finally'
  }
} catch (e) {
  println e.message + ' <- ' + e.cause.message + ' ' + e.cause.class.simpleName
}
try { try { 1 / 0 } finally { println 'f' } } catch (ArithmeticException e) { println e.message }
try { [].first() } catch (NoSuchElementException e) { println e.message }
def r = try_value()
def try_value() { try { 42 } catch (e) { -1 } }
println(r)
