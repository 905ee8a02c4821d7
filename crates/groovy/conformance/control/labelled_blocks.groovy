def r = []
a: for (i in 0..2) {
  b: for (j in 0..2) {
    if (j == 1) continue a
    if (i == 2) break b
    r << [i, j]
  }
}
println(r)
