def e = new Expando()
for (i in 0..2_000_000_000) e."p$i" = i
