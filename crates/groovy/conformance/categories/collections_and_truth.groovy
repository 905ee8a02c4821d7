class N { static collect(List l, Closure c) { 'my collect' } ; static first(List l) { 'F' } ; static size(List l) { 77 } ; static getAt(List l, int i) { "at $i" }; static getFoo(Map m) { 'foo' } ; static each(Map m, Closure c) { 'me' }; static plus(List a, List b) { 'lp' }; static leftShift(List a, b) { 'lsh' } }
use(N) { println([3].collect { it }); println([3].first()); println([3].size()); println([3][0]); def m = [a: 1]; println m.a; println m.foo; println m.each { }; println([1] + [2]); println([1] << 3) }
class C { static boolean asBoolean(Integer i) { false } ; static boolean asBoolean(String i) { false } ; static boolean asBoolean(List i) { true } ; static boolean asBoolean(Map m) { true } }
use(C) { def a = 5, s = 'x', l = [], m = [:]; println a ? 1 : 2; println s ? 1 : 2; println l ? 1 : 2; println m ? 1 : 2; println !s; println s && true; if (s) println 'yes' else println 'no'; println s ?: 'elvis'; println l.asBoolean(); while (!l) { println 'never'; break } }
class F { static iterator(Integer i) { [1,2].iterator() } ; static each(Integer i, Closure c) { c('each') } ; static getLength(String s) { 'len' } }
use(F) { 5.each { println it }; for (x in 5) println x; println 5.collect { it }; println 'abc'.length; println 5.any { it == 2 } }
class D { static String toString(A a) { 'catA' } ; static isCase(String s, o) { o == 5 } }
class A { String toString() { 'A' } }
use(D) { def a = new A(); println a; println "$a"; println a.toString(); println 'x' + a; println ([a].join(',')); switch (5) { case 'x': println 'is5'; break; default: println 'no' } }
