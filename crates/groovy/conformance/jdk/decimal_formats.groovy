import java.text.*
def v = [1234567.891, -0.5, 0, 1e10, 0.001, 42, 1234567L, 99999999999999999999G, 2.5, 3.5, 1.005d]
['#,##0.00', '0.###', '00000', '#', '#%', '0.00%', '¤#,##0.00', '0.00E0', '##0.##E0', '#,##0.00;(#,##0.00)', "'#'#", '0.#', '+0;-0', '#,####', '.00', '#.', '0,000', '‰0', "0 'units'", '0.00 €'].each { pt ->
  try { def f = new DecimalFormat(pt, DecimalFormatSymbols.getInstance(Locale.US)); println "$pt: " + v.collect { f.format(it) } } catch (ex) { println "$ex" }
}
[Locale.US, Locale.GERMANY, Locale.FRANCE, new Locale('de', 'CH'), Locale.ITALY, new Locale('pt', 'BR'), Locale.UK, new Locale('nl', 'NL'), new Locale('es', 'ES'), new Locale('sv', 'SE'), Locale.JAPAN, new Locale("en", "IN"), new Locale("fi", "FI"), Locale.CANADA_FRENCH, new Locale("tr", "TR"), new Locale("de", "AT"), new Locale("fr", "CH"), new Locale("de", "XX")].each { l ->
  try { println "$l " + [NumberFormat.getInstance(l), NumberFormat.getIntegerInstance(l), NumberFormat.getPercentInstance(l), NumberFormat.getCurrencyInstance(l)].collect { f -> [1234567.891, -0.5, 12].collect { f.format(it) } } } catch (e) { println "$l $e" }
  try { println String.format(l, '%,.2f %,d %e %s', 1234567.891, 1234567, 12345.678, 1.5) } catch (e) { println "$l $e" }
}
def prs = { f, s -> try { def r = f.parse(s); println "$s -> $r ${r.class.simpleName}" } catch (e) { println "$s -> $e" } }
prs(NumberFormat.getInstance(Locale.US), '1,234.5'); prs(NumberFormat.getInstance(Locale.GERMANY), '1.234,5'); prs(NumberFormat.getInstance(Locale.US), '12abc'); prs(NumberFormat.getInstance(Locale.US), 'abc'); prs(NumberFormat.getPercentInstance(Locale.US), '12%'); prs(new DecimalFormat('#,##0.00'), '-1,234.50'); prs(NumberFormat.getInstance(Locale.US), '1e3'); prs(NumberFormat.getInstance(Locale.US), '99999999999999999999')
def d = new DecimalFormat('#.##'); d.roundingMode = java.math.RoundingMode.DOWN ; println d.format(1.999)
d.groupingUsed = true; d.groupingSize = 3; println d.format(1234567)
d.minimumFractionDigits = 3; d.maximumFractionDigits = 3; println d.format(1.5)
d.minimumIntegerDigits = 3; println d.format(1.5)
d.positivePrefix = '+'; println d.format(1.5)
d.parseBigDecimal = true; println d.parse('+1.50').class
println d.toPattern()
def s = new DecimalFormatSymbols(Locale.US); s.decimalSeparator = ',' as char; s.groupingSeparator = ' ' as char
println new DecimalFormat('#,##0.00', s).format(1234567.891)
println NumberFormat.getInstance(Locale.US).with { maximumFractionDigits = 1; format(1.25) + ' ' + format(1.35) }
def bad = { z -> try { println new DecimalFormat(z).format(1) } catch (ex) { println "$z: $ex" } }
['0#', '0.0.0', '%%', '#,', "'abc", '0;0', 'a;b', '#;#a', '0x0', '0E', 'E0', '#,##0.00;neg 0', '', 'abc', '0.0#0', '##,', '0,00E0'].each { bad(it) }
['#,##0.00', '0.00', '#', '#.##', '0.###E0', "'#'0", '¤0', '0%', '000,000.0#', '0;(0)', '#,##,##0', '##0.0##E00', '.0', "''0"].each { println "$it -> " + new DecimalFormat(it).toPattern() }
[0.125d, 0.375d, 1.005d, 1.015d, 1.025d, 2.675d, -0.125d, 0.1d, 1e-7d, 1e21d, 123456789.987654321d, Double.NaN, Double.POSITIVE_INFINITY, -0.0d, 1.1f, 0.3f, 5e-324d].each { x -> println "$x " + ['0.00', '#.##', '0.0E0', '#', '0.##########'].collect { new DecimalFormat(it).format(x) } }
java.math.RoundingMode.values().each { m -> def f = new DecimalFormat('0.0'); f.roundingMode = m; println "$m " + [0.25, 0.35, -0.25, -0.35, 0.21, -0.21, 0.3].collect { x -> [x, x as double].collect { try { f.format(it) } catch (e) { e.message } } } }
def ee = new DecimalFormat('##0.0##E00'); println([0, 1, 12, 123, 1234, 12345, 0.00123, 1e-10, 123456.789].collect { ee.format(it) })
def g = new DecimalFormat('00.0E0'); println([0, 1, 12, 123, 1234, 0.00123].collect { g.format(it) })
def h = NumberFormat.getInstance(); h.maximumIntegerDigits = 3; println h.format(1234567.5)
h.minimumFractionDigits = 2; println h.format(7); h.groupingUsed = false; h.maximumIntegerDigits = 10; println h.format(1234567)
def q = new DecimalFormat('0.0'); q.multiplier = 100; println q.format(0.256); q.negativePrefix = 'minus '; q.positiveSuffix = '!'; println q.format(-1) + q.format(2); println q.toPattern()
q.decimalSeparatorAlwaysShown = true; q.applyPattern('#,##0'); println q.format(12345)
['(1.5)', '-(1.5)', '1.5', '$1,234', ' 5', '5 ', '1,2,3', '1,,2', '1.2.3', '.5', '5.', '-5', '--5', '1E5', '1E', '∞', '-∞', 'NaN', '0', '-0', '1234567890123456789012'].each { t -> print t + ': '; prs(new DecimalFormat('#,##0.##;(#,##0.##)'), t); prs(NumberFormat.getInstance(Locale.US), t); prs(NumberFormat.getCurrencyInstance(Locale.US), t) }
def bd = new DecimalFormat('0.00'); bd.parseBigDecimal = true; println bd.parse('12.3400').class.name + bd.parse('12.3400')
def io = NumberFormat.getIntegerInstance(Locale.US); println io.parse('12.9'); println io.format(2.5) + io.format(3.5)
def sy = new DecimalFormatSymbols(Locale.GERMANY); println "${sy.decimalSeparator} ${sy.groupingSeparator} ${sy.minusSign} ${sy.percent} ${sy.currencySymbol} ${sy.infinity} ${sy.NaN} ${sy.exponentSeparator} ${sy.zeroDigit}"
println NumberFormat.getInstance(Locale.US) == NumberFormat.getInstance(Locale.US)
println NumberFormat.getInstance(Locale.US).roundingMode
println NumberFormat.getInstance(Locale.US).maximumFractionDigits
