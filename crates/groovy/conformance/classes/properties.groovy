class P {
  String name
  int age = 5
  def any
  final String fixed = 'f'
  private secret = 's'
  static String shared = 'sh'
}
def p = new P(name: 'A')
println(p.name + p.age + p.any + p.fixed)
p.name = 'B'
p.age = 6
p.setAny([1])
println(p.getName() + p.getAge() + p.getAny())
try { println(p.fixed = 'x') } catch (Throwable err) { println(err.class.name) }
println(p.secret)
println(P.shared)
println(new P().name)
try { println(new P(nope: 1)) } catch (Throwable err) { println(err.class.name) }
try { println(p.nope) } catch (Throwable err) { println(err.class.name) }
try { println(p.nope = 1) } catch (Throwable err) { println(err.class.name) }
println(p.properties.keySet().sort())
