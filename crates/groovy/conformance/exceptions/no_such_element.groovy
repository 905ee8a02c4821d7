try { println([].first()) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println([].last()) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println([].head()) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println([].iterator().next()) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println([:].iterator().next()) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(Optional.empty().get()) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(new ArrayDeque().removeFirst()) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(new TreeMap().firstKey()) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(new TreeSet().first()) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(new LinkedList().getFirst()) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(Collections.max([])) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(new Scanner('').next()) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
println([].max())
println([].find { true })
