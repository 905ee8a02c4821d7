def count = { void x -> 3 }
println count(1)
