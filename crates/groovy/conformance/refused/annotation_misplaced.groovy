class Shape { @groovy.transform.ToString int corners }
println new Shape() != null
