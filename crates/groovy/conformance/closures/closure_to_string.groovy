def f = { a, b -> }
println(f.class.simpleName.contains('closure'))
println(f instanceof Closure)
println((f.toString() =~ /closure/).find())
println([1, 2].collect { x -> { -> x } }*.call())
