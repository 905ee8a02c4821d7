x: for (i in 1..2) { break y }
