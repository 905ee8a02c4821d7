for (i in 1..4) {
  switch (i) {
    case 2: continue
    case 3: println 'three'; break
    default: println "i$i"
  }
  println 'after'
}
