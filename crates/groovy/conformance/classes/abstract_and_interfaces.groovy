interface Shape { double area(); String NAME = 'shape' }
interface Named { default String label() { "I am ${name()}" }; String name() }
abstract class Base implements Shape, Named {
  abstract int sides()
  String describe() { "${label()} with ${sides()} sides, area ${area()}" }
}
class Square extends Base {
  double s
  double area() { s * s }
  int sides() { 4 }
  String name() { 'square' }
}
def s = new Square(s: 2)
println(s.describe())
println(Shape.NAME)
println(s instanceof Shape)
println(s instanceof Named)
println(Square.interfaces.size())
println(Square.superclass.simpleName)
def anon = [area: { 5.0d }] as Shape
println(anon.area())
