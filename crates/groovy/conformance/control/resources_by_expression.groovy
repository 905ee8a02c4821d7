try (def r = new StringReader('abc')) { println r.text }
def s = new StringReader('x\ny')
try (s) { println s.readLines() }
class R implements AutoCloseable { String n; R(n) { this.n = n; println "open $n" }; void close() { println "close $n" } }
try (def a = new R('a'); R b = new R('b')) { println 'body' }
try (def a = new R('c')) { throw new RuntimeException('x') } catch (e) { println "caught $e.message" } finally { println 'fin' }
def r = new R('d')
try (r) { println 'ext' }
class Bad implements Closeable { void close() { throw new IOException('close') } }
try (def b = new Bad()) { throw new RuntimeException('body') } catch (e) { println e; println e.suppressed }
try (def b = new Bad()) { println 'fine' } catch (IOException e) { println e }
try (def n = null) { println 'null ok' }
try (
  def a = new R('x')
  def c = new R('y')
) { println 'nl' }
