def area()
println 'area'
