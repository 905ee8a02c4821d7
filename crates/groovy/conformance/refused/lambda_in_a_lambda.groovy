def c = (a) -> b -> a + b
println c(1)(2)
