def pick(a) {
    final x
    try { x = a.toString() } catch (RuntimeException e) { }
    println x
}
pick 1
