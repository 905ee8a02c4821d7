class Reg {
  static Map handlers = [:]
  static on(String n, Closure c) { handlers[n] = c }
  static fire(String n, ... args) { handlers[n]?.call(*args) }
  Closure field = { it * multiplier }
  int multiplier = 3
}
Reg.on('add') { a, b -> a + b }
Reg.on('one') { "got $it" }
println Reg.fire('add', 1, 2)
println Reg.fire('one', 'x')
println Reg.fire('none', 1)
def r = new Reg()
println r.field(5)
r.multiplier = 10
println r.field.call(5)
