import groovy.transform.*
class T { 
  @TailRecursive static long fact(long n, long acc = 1) { n <= 1 ? acc : fact(n - 1, n * acc) }
  @TailRecursive int count(List l, int c = 0) { if (l.empty) { return c }; return count(l.tail(), c + 1) }
  @TailRecursive def sum(n, acc) { if (n == 0) return acc; sum(n - 1, acc + n) }
  @TailRecursive def cl(n, list) { if (n == 0) return list.collect { it() }; cl(n - 1, list + [{ -> n }]) }
  @TailRecursive boolean even(int n) { if (n == 0) true else if (n == 1) false else even(n - 2) }
}
println T.fact(10); println new T().count((1..500).toList()); println new T().sum(20000, 0)
println new T().cl(3, [])
println new T().even(50001)
@TailRecursive def top(n, acc = []) { n == 0 ? acc.size() : top(n - 1, acc + n) }
println top(100)
class I { @IndexedProperty String[] names = ['a', 'b']; @IndexedProperty List<Integer> nums = [1, 2]; @IndexedProperty int[] arr = [7, 8] }
def i = new I(); println i.getNames(0); i.setNames(1, 'z'); println i.names; println i.getNums(1); i.setNums(0, 9); println i.nums; println i.getArr(1); i.setArr(0, 5); println i.arr
try { i.getNames(5) } catch (e) { println e.class.name }
@NullCheck class N { def v; N(v) { this.v = v } ; def m(a, int b) { "$a$b" } }
try { new N(null) } catch (e) { println e.class.name + ': ' + e.message }
try { new N(1).m(null, 2) } catch (e) { println e.class.name + ': ' + e.message }
println new N(1).m('x', 2)
class N2 { @NullCheck def m(String a) { a } ; def k(a) { a } }
try { new N2().m(null) } catch (e) { println e.message }
println new N2().k(null)
@AutoClone class C1 { List l = [1]; String s = 's'; Date d = new Date(0); def o = new Object() }
def c = new C1(); def c2 = c.clone(); println c.l.is(c2.l); println c2.l; println c.s.is(c2.s); println c.d.is(c2.d); println c2.s
@AutoClone(style = AutoCloneStyle.COPY_CONSTRUCTOR) class C3 { List l = [1]; String s = 's' }
def c3 = new C3(); println c3.clone().l.is(c3.l)
@AutoClone(style = AutoCloneStyle.SIMPLE) class C4 { List l = [1]; String s = 's' }
def c4 = new C4(); println c4.clone().l.is(c4.l)
@AutoClone(excludes = 's') class C5 { List l = [1]; String s = 's' }
println new C5(s: 'q').clone().s
@InheritConstructors class MyEx extends RuntimeException { }
try { throw new MyEx('boom') } catch (MyEx e) { println e.message }
println new MyEx('a', new RuntimeException('b')).cause.message
class Base { String a; int b; Base(String a) { this.a = a } ; Base(String a, int b) { this.a = a; this.b = b } }
@InheritConstructors class Der extends Base { }
println new Der('x', 3).b + new Der('y').a
