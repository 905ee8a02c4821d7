class Dist { static def getMeters(Number n) { "${n}m" } ; static isEven(Integer i) { true } ; static boolean isOdd(Integer i) { true } ; static Boolean isOdd2(Integer i) { true } }
use(Dist) { println 5.meters; println 5.3.meters; println 5.odd; try { println 5.even } catch (e) { println e.message?.readLines()?.first() } ; try { println 5.odd2 } catch (e) { println e.message?.readLines()?.first() } }
@Category(Integer) class Mod { def m() { this % 2 == 0 } ; private p() { 'priv' } ; def q() { p() } ; def r(Closure c) { c.delegate = this; c() } }
use(Mod) { println 4.m(); try { println 4.p() } catch (e) { println e.message?.readLines()?.first() } ; println 4.r { m() } ; try { println 4.q() } catch (e) { println e.message?.readLines()?.first() } }
def inner = { -> use(Dist) { 7.meters } }
println inner()
println ([1,2].collect { { v -> use(Dist) { v.meters } }(it) })
def res = use(Dist) { return 42 }
println res
for (i in 1..3) { use(Dist) { if (i == 2) return; println i.meters } }
import groovy.time.TimeCategory
use(TimeCategory, Dist) { println 2.days; println 3.meters }
use([TimeCategory]) { println 2.hours + 3.minutes }
try { use(Dist) { 5.days } } catch (e) { println e.message?.readLines()?.first() }
class Meta { static invokeMethod(String s, String n, Object a) { "im $n" } ; static getProperty(String s, String n) { "gp $n" } }
use(Meta) { println 'a'.size(); try { println 'a'.zork() } catch (e) { println e.message?.readLines()?.first() }; try { println 'a'.zork } catch (e) { println e.message?.readLines()?.first() }; println 'a'.bytes.class }
