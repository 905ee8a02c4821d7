for (int i = 0; i < 3; i++) print i
println()
for (int i = 0, j = 10; i < j; i += 3, j--) print "$i-$j "
println()
def k = 0
for (; k < 3;) { k++ }
println(k)
for (;;) { if (k++ > 5) break }
println(k)
for (i = 5; i > 3; --i) print i
println()
for (def i = 0.0; i < 1; i += 0.25) print i + ' '
println()
