class Shape { Shape(corners) { println corners } }
class Square extends Shape { def corners = 4; Square() { super(corners) } }
println new Square() != null
