try { println(1 / 0) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(1.intdiv(0)) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(1 % 0) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(1.0 / 0) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(1G / 0G) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(10.0.remainder(0)) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(new BigDecimal(1).divide(new BigDecimal(3))) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(Math.addExact(Long.MAX_VALUE, 1L)) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(Math.multiplyExact(Integer.MAX_VALUE, 2)) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(2G ** -1) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println((2G).pow(-1)) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(1.5.setScale(0, java.math.RoundingMode.UNNECESSARY)) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
println(1d / 0)
println(0d / 0)
