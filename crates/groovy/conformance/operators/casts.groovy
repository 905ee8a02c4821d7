println((int) 3.9)
println((String) 5)
println((long) 5)
println(((Object) 'x').length())
println((int) 'a')
println((char) 98)
println((boolean) 1)
println((List) [1])
println((double) 1 / 3)
println(((double) 1) / 3)
println((BigDecimal) 1.5d)
println((byte) 300)
println((int) 'a' as char)
try { println((Integer) 'abc') } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println((List) 'abc') } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println((Date) 5) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println((int) null) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println((Integer) null) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println((String) null) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println((Map) []) } catch (Throwable err) { println(err.class.name) }
try { println((Integer) '5') } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println((int) '12') } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
println((Set) [1, 1])
println((int[]) [1, 2])
println((float) 1.1)
