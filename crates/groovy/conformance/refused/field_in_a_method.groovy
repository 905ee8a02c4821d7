def count() { @groovy.transform.Field int corners = 4 }
println count()
