class Cat { static foo(String s, Closure c) { "${c(s)}" } ; static times3(Integer i, Closure c) { (1..3).each { c(it * i) } } ; static call(String s) { 'called' } ;  static getUpper(String s) { s.toUpperCase() } ; static positive(String s) { "pos" } ; static power(String s, n) { "pow" }; static div(String s, n) { 'div' } ; static mod(String s, n) { 'mod' } ; static and(String s, n) { 'and' } ; static or(String s, n) { 'or' } ; static xor(String s, n) { 'xor' } ; static rightShift(String s, n) { 'rs' } ; static rightShiftUnsigned(String s, n) { 'rsu' } ; static previous(String s) { 'prev' } ; static bitwiseNegate(String s) { 'bneg' } ; static putAt(String s, k, v) { println "putAt $k $v" } ; static isCase(String s, o) { o == 5 } ; static getAt(String s, String k) { "at $k" } }
use(Cat) {
 println 'a'.foo { it + 1 }
 2.times3 { println it }
 def s = 'q'
 println s()
 println (+s); println (s ** 2); println s / 2; println s % 2; println s & 1; println s | 1; println s ^ 1; println s >> 1; println s >>> 1
 s--; println s
 println (~s)
 s[5] = 3
 println 5 in s
 println s['z']
 println s.upper
 println "gs${1}".upper
 def list = ['b', 'a']
 println list.sort { it.upper }
 println list*.upper
 println list.collect { String x -> x.upper }
 s /= 3
 println s
 println ('abc'.&foo.call { 'z' })
 def m = 'q'.&getUpper
 println m()
 println s."upper"
 println s."${'up' + 'per'}"
 switch (5) { case 'x': println 'is5'; break; default: println 'no' }
 println s.metaClass.respondsTo(s, 'foo').size()
}
def m2 = use(Cat) { 'q'.&getUpper }
try { println m2() } catch (e) { println e.message?.readLines()?.first() }
