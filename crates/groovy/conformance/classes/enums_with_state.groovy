enum Planet {
  EARTH(5.97, 'blue'), MARS(0.64, 'red') { String greet() { 'dusty' } }
  final double mass
  private final String colour
  Planet(mass, colour) { this.mass = mass; this.colour = colour }
  String greet() { "I am $colour" }
  static Planet heaviest() { values().max { it.mass } }
  String toString() { name().toLowerCase() }
}
println(Planet.EARTH.mass)
println(Planet.EARTH.greet())
println(Planet.MARS.greet())
println(Planet.heaviest())
println(Planet.values()*.mass.sum())
println(Planet.MARS.name() + Planet.MARS)
println(Planet.valueOf('MARS').ordinal())
enum Op {
  ADD('+') { int apply(int a, int b) { a + b } },
  SUB('-') { int apply(int a, int b) { a - b } };
  String sym
  Op(String s) { sym = s }
  abstract int apply(int a, int b)
}
println(Op.values().collect { "${it.sym}${it.apply(5, 3)}" })
enum Named { A(n: 1), B(n: 2); int n }
println(Named.B.n)
