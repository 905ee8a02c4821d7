// Each operator fails in its own place when an operand is null, or is not there at all.
def t(name, code) { try { println "$name: ${code()}" } catch (Throwable e) { println "$name: ${e.class.name}: ${e.message}" } }
for (n in [1, 2L, 1.5, 2d, 3G, 'x' as char]) {
  t("$n +") { n + null }
  t("$n -") { n - null }
  t("$n *") { n * null }
  t("$n /") { n / null }
  if (!(n instanceof Character)) {
    t("$n **") { n ** null }
    t("$n %") { n % null }
    t("$n &") { n & null }
    t("$n |") { n | null }
    t("$n <<") { n << null }
    t("$n >>") { n >> null }
    t("$n >>>") { n >>> null }
    t("$n intdiv") { n.intdiv(null) }
    t("$n + []") { n + [] }
    t("$n - []") { n - [] }
    t("$n * []") { n * [] }
    t("$n / []") { n / [] }
    t("$n ** []") { n ** [] }
    t("$n % []") { n % [] }
  }
  t("$n <=>") { n <=> null }
  t("$n <") { n < null }
  t("$n ..") { (n..null).toString() }
  t("$n ==") { n == null }
}
t('null ..') { (null..1).toString() }
t('map +') { [a: 1] + null }

// Methods of null that answer their receiver answer an object that stands for null.
def nothing = null.each { println 'never' }
println nothing == null
println null == nothing
println nothing.is(null)
println "$nothing ${nothing.inspect()} ${nothing ?: 'else'} ${nothing instanceof Object}"
t('constructor') { new LinkedHashSet(nothing) }
t('method') { nothing.foo() }
t('safe') { nothing?.foo() }
t('safe null') { null?.foo() }
t('property') { nothing.foo }
t('contains') { [[nothing].contains(null), [null].contains(nothing), [nothing] == [null]] }
t('walk') { def seen = []; for (x in nothing) seen << x; seen }
t('tap') { null.tap { }?.foo() }
t('eachWithIndex') { null.eachWithIndex { x, i -> }?.foo() }
