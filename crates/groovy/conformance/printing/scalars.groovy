println 1
println 1.0
println 1.50
println 1.0d
println 1f
println 1e10
println 1e10d
println true
println null
println 'x'
println 'c' as char
println 12345678901234567890
println 0.1 + 0.2
println 100.0 / 3
println new Date(0)
println Integer
println String[]
println int[].class
