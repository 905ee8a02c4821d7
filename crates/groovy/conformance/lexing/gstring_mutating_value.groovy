def sb = new StringBuilder('a')
def g = "sb=$sb"
sb << 'b'
println g
def l = [1]
def h = "$l"
l << 2
println h
def s = 'x'
def k = "s=$s"
s = 'y'
println k
