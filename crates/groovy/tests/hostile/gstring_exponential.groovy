def g = 'x'
100.times { def old = g; g = "${old}${old}${old}" }
println g
