println 'ab' * 3
println 'ab' * 0
println '-' * 10
println 'hello world' - 'o'
println 'hello' - 'xyz'
println 'hello' - null
println 'a1b2c3' - ~/\d/
println 'x5' - 5
try { 'ab' * -1 } catch (e) { println e.class.name + ': ' + e.message }
