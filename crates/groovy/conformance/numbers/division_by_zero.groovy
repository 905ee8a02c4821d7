try { println(1 / 0) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(1.intdiv(0)) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(1 % 0) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(1L % 0) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(1.0 / 0) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(1.5 % 0) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(1G / 0) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(1G % 0) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(1d / 0) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(-1d / 0) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(0d / 0) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(1f / 0) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(1d % 0) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(5 / 0d) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(5.mod(0)) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
