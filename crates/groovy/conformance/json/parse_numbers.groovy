import groovy.json.JsonSlurper
def p = { new JsonSlurper().parseText("[$it]")[0] }
for (s in ['0', '-1', '2147483647', '2147483648', '9223372036854775807', '9223372036854775808', '1.5', '1.50', '1e3', '1E-2', '-0', '0.1', '123456789012345678901234567890', '1.0', '100']) {
  def v = p(s)
  println "$s -> $v ${v.getClass().simpleName}"
}
