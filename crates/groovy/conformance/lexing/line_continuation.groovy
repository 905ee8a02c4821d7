def s = "a" \
  + "b"
println s
def r = [1, 2, 3]
  .collect { it * 2 }
  .findAll { it > 2 }
println r
def t = true ?
   "yes" :
   "no"
println t
def u = false
   ? "yes"
   : "no"
println u
def v = null
   ?: "elvis"
println v
