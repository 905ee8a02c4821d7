class Shape { String getName() { 'shape' } }
class Square extends Shape { def name = 'square' }
println new Square().name
