for (s in ['0', '-1', '1.50', '1e5', '0.1', '100', '1E-7']) {
  def d = new BigDecimal(s)
  println "$s -> $d ${d.toPlainString()} ${d.doubleValue()} ${d.floatValue()} ${d as int}"
}
