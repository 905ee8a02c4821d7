def f = String[]::new
println f(2).length
println([1].collect(Integer::isInstance))
