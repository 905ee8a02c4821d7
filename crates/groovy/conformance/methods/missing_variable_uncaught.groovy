println 'start'
println undefinedThing
