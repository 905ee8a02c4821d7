def g = { 'x' }
60.times { def old = g; g = { "${old()}${old()}" } }
println g()
