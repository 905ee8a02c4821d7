private class Shape { }
println new Shape() != null
