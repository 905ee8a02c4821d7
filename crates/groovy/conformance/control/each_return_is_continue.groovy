def found = []
[1, 2, 3, 4].each {
  if (it % 2) return
  found << it
}
println(found)
def firstBig(l) {
  l.each { if (it > 2) return it }
  'fell through'
}
println(firstBig([1, 2, 3]))
def firstBig2(l) {
  for (x in l) if (x > 2) return x
  'none'
}
println(firstBig2([1, 2, 3]))
