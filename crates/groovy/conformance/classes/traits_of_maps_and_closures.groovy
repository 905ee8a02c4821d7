trait T { def hi() { "hi $name" } ; abstract String getName() }
class A { String name = 'a' ; String toString() { 'A!' } ; boolean equals(o) { true } }
def t = new A() as T
println t.hi()
def u = [name: 'm'] as T
try { println u.hi() } catch (e) { println e.class.name }
def c = { 'closure name' } as T
println c.hi()
class B implements T { String getName() { 'B' } }
println((new B() as T).hi())
trait S { static st() { 'st' } ; private pr() { 'pr' } ; def callPr() { pr() } ; def self() { this } ; String f = 'init' }
def s = new A() as S
println s.callPr(); println s.f; println s.self().is(s); println s.name
final class Fin { def x = 1 }
try { def q = new Fin() as S; println q.f; println q.x } catch (e) { println e.class.name + e.message }
def str = 'abc' as S
try { println str.f } catch (e) { println e.class.name }
