def f(x) {
  try {
    if (x == 1) throw new IllegalArgumentException('iae')
    if (x == 2) throw new IllegalStateException('ise')
    if (x == 3) throw new Exception('checked')
    return 'ok'
  } catch (IllegalArgumentException | NullPointerException e) {
    return "multi ${e.message}"
  } catch (RuntimeException e) {
    return "rt ${e.message}"
  } catch (e) {
    return "any ${e.class.simpleName}"
  } finally {
    print "fin$x "
  }
}
println((0..3).collect { f(it) })
