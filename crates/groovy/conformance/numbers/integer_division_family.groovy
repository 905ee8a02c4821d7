for (p in [[7, 2], [-7, 2], [7, -2], [-7, -2]]) {
  def (a, b) = p
  println "$a/$b=${a / b} intdiv=${a.intdiv(b)} %=${a % b} floorDiv=${Math.floorDiv(a, b)} floorMod=${Math.floorMod(a, b)} mod=${a.mod(b)}"
}
