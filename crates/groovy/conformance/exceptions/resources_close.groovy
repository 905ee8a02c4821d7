class R implements AutoCloseable { String n; R(n) { this.n = n
println "open $n" }; void close() { println "close $n" } }
try (def a = new R('a'); R b = new R('b')) { println 'body' } finally { println 'fin' }
try (R c = new R('c')) { throw new RuntimeException('x') } catch (e) { println e.message }
new R('d').withCloseable { println 'with ' + it.n }
