import groovy.transform.builder.*
@Builder @groovy.transform.ToString(includeNames = true) class P { String first; String last; int age; List tags = ['d'] }
println P.builder().first('a').last('b').age(3).build()
println P.builder().build()
println P.builder().class.name
println P.builder().tags(['x']).build().tags
@Builder(prefix = 'with', buildMethodName = 'make', builderMethodName = 'maker', builderClassName = 'Mk', includes = ['a', 'b']) class Q { String a; int b; def c }
def q = Q.maker().withA('x').withB(4).make(); println q.a + q.b
println Q.maker().class.name
try { Q.maker().withC(3) } catch (e) { println e.message.readLines()[0] }
@Builder(excludes = 'b') class R { def a; def b }
try { R.builder().b(1) } catch (e) { println e.message.readLines()[0] }
println R.builder().a(2).build().a
@Builder(builderStrategy = SimpleStrategy) class S { String name; int n }
def s = new S().setName('x').setN(3); println s.name + s.n
@Builder(builderStrategy = SimpleStrategy, prefix = '') class S2 { String name; int n }
def s2 = new S2().name('x').n(3); println s2.name + s2.n
@Builder(includeSuperProperties = true) class T extends P { String extra }
println T.builder().first('f').extra('e').build().extra
class U { String v; @Builder U(String v, int times) { this.v = v * times } }
println U.builder().v('a').times(3).build().v
class V { @Builder(builderClassName = 'JoinB', builderMethodName = 'joiner') static String join(String a, String b) { a + b } }
println V.joiner().a('1').b('2').build()
try { P.builder().age('x') } catch (e) { println e.message.readLines()[0] }
@groovy.transform.Immutable @Builder class I { String a; int b }
println I.builder().a('q').b(2).build()
@groovy.transform.Canonical @Builder class Ca { String a; int b }
println Ca.builder().a('q').build()
