def n = 1
def eager = "n=${n}"
def lazy = "n=${-> n}"
n = 2
println eager
println lazy
def w = "w=${w -> w << 'written'}"
println w
println lazy.toString() + lazy.length()
