class S {
  static int n = 0
  static final List LOG = []
  static { LOG << 'init' }
  int id
  { id = ++n; LOG << "inst$id".toString() }
  S() { LOG << "ctor$id".toString() }
  static S make() { new S() }
  static reset() { n = 0 }
}
S.make(); new S()
println(S.LOG)
println(S.n)
S.reset()
println(S.n)
println(new S().id)
println(S.LOG.size())
