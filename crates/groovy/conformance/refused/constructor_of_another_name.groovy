class Shape { Form() { } }
println new Shape() != null
