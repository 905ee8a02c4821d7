println 'abc
println 2
