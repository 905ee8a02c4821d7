def found = null
search:
for (i in 1..5) {
  for (j in 1..5) {
    if (i * j == 12) { found = [i, j]; break search }
    if (j > i) continue search
  }
}
println found
int n = 0
while (true) { n++; if (n % 2) continue; if (n > 6) break }
println n
outer: while (true) { do { n--; if (n < 3) break outer } while (n > 0) }
println n
def r = [1, 2, 3, 4].find { if (it < 3) return false; true }
println r
