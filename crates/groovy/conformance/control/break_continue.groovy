for (i in 1..10) {
  if (i % 2) continue
  if (i > 6) break
  print i
}
println()
outer:
for (a in 1..3) {
  for (b in 1..3) {
    if (b == 2) continue outer
    if (a == 3) break outer
    print "$a$b "
  }
}
println()
int i = 0
loop: while (true) {
  while (true) {
    if (++i > 5) break loop
    if (i % 2) continue loop
    print i
  }
}
println()
