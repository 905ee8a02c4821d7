class HtmlLike {
  def out = []
  def methodMissing(String n, args) {
    def body = args.find { it instanceof Closure }
    def attrs = args.find { it instanceof Map } ?: [:]
    out << "<$n${attrs.collect { k, v -> " $k=$v" }.join()}>".toString()
    if (body) { body.delegate = this; body.resolveStrategy = Closure.DELEGATE_FIRST; body() }
    else args.findAll { !(it instanceof Map) }.each { out << it.toString() }
    out << "</$n>".toString()
    this
  }
}
def h = new HtmlLike()
h.div(id: 1) { span('text'); b { i('deep') } }
println(h.out.join())
