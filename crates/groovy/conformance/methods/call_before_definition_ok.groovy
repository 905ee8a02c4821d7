factor = 4
println(later(3))
def later(x) { x * factor }
