println '12'.toInteger() + 1
println ' 12 '.toInteger()
println '12'.toLong().class.simpleName
println '1.50'.toBigDecimal()
println '1e3'.toBigDecimal()
println '1.5'.toDouble() + ' ' + '1.5'.toFloat().class.simpleName
println '123456789012345678901234567890'.toBigInteger()
println(['true'.toBoolean(), 'Y'.toBoolean(), '1'.toBoolean(), 'yes'.toBoolean(), 'on'.toBoolean()])
println '-5'.toInteger()
println '+5'.toInteger()
for (s in ['x', '', '1.5', '0x1F', '99999999999']) {
  try { println s.toInteger() } catch (NumberFormatException e) { println e.message }
}
try { 'x'.toDouble() } catch (NumberFormatException e) { println e.message }
try { ''.toBigDecimal() } catch (NumberFormatException e) { println e.message }
