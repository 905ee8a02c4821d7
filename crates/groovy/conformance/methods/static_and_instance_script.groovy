class Util {
  static int twice(int x) { x * 2 }
  static String join(String... s) { s.join('/') }
  static final PI2 = 6.28
  static int count = 0
  static def inc() { ++count }
}
println(Util.twice(4))
println(Util.join('a', 'b'))
println(Util.PI2)
Util.inc(); Util.inc()
println(Util.count)
Util.count = 10
println(Util.count)
println(new Util().twice(3))
