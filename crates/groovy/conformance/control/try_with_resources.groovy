class R implements AutoCloseable {
  String n
  R(String n) { this.n = n; println "open $n" }
  void close() { println "close $n" }
}
try (def a = new R('a'); def b = new R('b')) {
  println 'body'
}
try {
  try (R c = new R('c')) { throw new RuntimeException('in body') }
} catch (e) { println e.message }
