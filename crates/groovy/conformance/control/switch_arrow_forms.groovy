def day(n) {
  return switch (n) {
    case 1, 7 -> 'weekend'
    case 2..6 -> 'weekday'
    case { it < 0 } -> 'negative'
    case String -> throw new IllegalArgumentException('text')
    default -> {
      def x = n * 2
      "other $x".toString()
    }
  }
}
println([1, 3, 7, -5, 20].collect { day(it) })
try { day('x') } catch (IllegalArgumentException e) { println e.message }
