try { println('x'.toInteger()) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(''.toInteger()) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println('1.5'.toInteger()) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println('x' as Integer) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(Integer.parseInt('99999999999')) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(Integer.parseInt(' 1')) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(Integer.parseInt(null)) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(Long.parseLong('')) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println('abc'.toBigDecimal()) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println('abc'.toBigInteger()) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println('abc'.toDouble()) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println('abc'.toLong()) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(Integer.parseInt('12', 1)) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(new BigDecimal('1,5')) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(Integer.valueOf('0x10')) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(Integer.decode('zz')) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
