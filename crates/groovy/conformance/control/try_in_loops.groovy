def r = []
for (x in [1, 0, 'a', null, 2]) {
  try {
    r << 10.intdiv(x)
  } catch (ArithmeticException e) {
    r << 'div'
    continue
  } catch (e) {
    r << 'other'
  } finally {
    r << '.'
  }
}
println r
def i = 0
while (true) { try { if (i++ > 2) break; continue } finally { print "f$i " } }
println()
