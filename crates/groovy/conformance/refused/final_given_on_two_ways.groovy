def pick(a) {
    final x
    if (a) { x = 1 }
    x = 2
    x
}
println pick(1)
