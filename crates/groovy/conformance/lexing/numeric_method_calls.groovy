println 5.toString()
println 1.5.toString()
println 3.plus(4)
println 1..3
println((1..3).size())
println 10.div(4)
println 0x10.toString()
println 1e3.intValue()
println 5L.class.simpleName
println 1.0f.class.simpleName
