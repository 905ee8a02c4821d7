abstract class Shape { abstract double area(); String shown() { "area ${area()}" } }
def show(Shape s) { s.shown() }
println show { 2.5d }
Shape s = { 3d }
println s.shown()
println(([area: { 4d }] as Shape).shown())
println s instanceof Shape
