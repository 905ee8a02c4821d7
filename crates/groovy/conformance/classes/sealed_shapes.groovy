sealed interface Shape permits Circle, Square {}
final class Circle implements Shape { double r }
non-sealed class Square implements Shape { double s }
def area(Shape s) { switch (s) { case Circle -> 3 * s.r * s.r; case Square -> s.s * s.s } }
println area(new Circle(r: 2))
println area(new Square(s: 2))
