class MathX {
  static sum(Number... ns) { ns.sum() ?: 0 }
  static <T> T first(List<T> l, T d = null) { l ? l[0] : d }
  static def max(a, b = Integer.MIN_VALUE) { a > b ? a : b }
}
println MathX.sum()
println MathX.sum(1, 2.5, 3L)
println MathX.first([])
println MathX.first([], 'd')
println MathX.first(['x'])
println MathX.max(5)
println MathX.max(5, 9)
println MathX.&max.call(1, 2)
println(MathX.'sum'(4))
