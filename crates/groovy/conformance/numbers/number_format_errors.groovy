try { println(Integer.parseInt('abc')) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(Integer.parseInt('')) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(Integer.parseInt(null)) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(Integer.parseInt('2147483648')) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(Long.parseLong('1.5')) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(Double.parseDouble('x1')) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(Double.parseDouble('')) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(new BigDecimal('abc')) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(new BigDecimal('')) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(new BigInteger('1x')) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(new BigInteger('')) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(Integer.valueOf(' 5')) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println('abc' as int) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println('abc' as Integer) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println('12' as int) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println('1.5' as BigDecimal) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println('' as Integer) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(Integer.parseInt('5', 99)) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(Double.parseDouble(' 1.5 ')) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(Float.parseFloat('1.5f')) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
