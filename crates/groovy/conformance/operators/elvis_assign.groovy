def a = null
a ?= 5
println(a)
a ?= 6
println(a)
def m = [:]
m.x ?= 'new'
m.x ?= 'newer'
println(m)
m['y'] ?= 1
println(m)
def s = ''
s ?= 'filled'
println(s)
def z = 0
z ?= 9
println(z)
