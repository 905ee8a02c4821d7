def rows = [[name: 'alpha', n: 1], [name: 'be', n: 22], [name: 'gamma ray', n: 333]]
def w = rows*.name*.size().max()
rows.each { println it.name.padRight(w) + ' | ' + it.n.toString().padLeft(4) }
println '-' * (w + 7)
rows.each { printf '%-10s %5d%n', it.name, it.n }
println rows.collect { "${it.name}=${it.n}" }.join('; ')
