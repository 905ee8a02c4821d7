def p = /a\d+\/b/
println p
println p.length()
def n = 3
println(/x${n}y/)
println(/$n items/)
println(/back\\slash/)
println(/tab\t/)
println(/multi
line/)
