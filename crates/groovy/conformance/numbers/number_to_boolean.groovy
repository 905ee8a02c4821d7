def t = { it ? 'T' : 'F' }
println([0, 1, -1, 0L, 0.0, 0.00, 0.1, 0d, 0.5d, 0G, Double.NaN, 0f, -0.0d].collect { t(it) }.join())
