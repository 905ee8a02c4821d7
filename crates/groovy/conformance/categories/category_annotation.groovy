@Category(String) class S { def a() { size() } ; def b() { bytes.length } ; def c() { [1].each { println this; println toUpperCase() } } ; def d() { def x = 5; x + length() } ; def e(x) { x.size() + this.size() } ; static helper() { 'h' } ; def g() { "$this:${size()}" } ; String toText() { toString() } ; def h() { a() + this.a() } ; def i() { new ArrayList([this]) } }
use(S) { println 'abc'.a(); println 'abc'.b(); println 'abc'.d(); println 'abc'.e([1]); println 'abc'.g(); println 'abc'.toText(); println 'abc'.h(); println 'abc'.i(); try { println 'abc'.c() } catch (e) { println e.message?.readLines()?.first() } }
println S.a('xyz')
try { println S.helper() } catch (e) { println e.message?.readLines()?.first() }
try { println new S().a() } catch (e) { println e.message?.readLines()?.first() }
use(S) { try { println 5.a() } catch (e) { println e.message?.readLines()?.first() } ; println "g${1}".a() }
