try { println([1, 2].get(5)) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println([].get(0)) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println([1][-2]) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println('abc'[5]) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println('abc'.charAt(9)) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println('abc'.substring(5)) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println('abc'.substring(2, 1)) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println('abc'.substring(-1)) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(([1, 2] as int[])[5]) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(([1, 2] as int[])[-3]) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println([1, 2].remove(5)) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println([1, 2].subList(1, 5)) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println([1, 2].add(5, 'x')) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println([1, 2][1..5]) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println('abc'[1..9]) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println([1, 2].set(9, 1)) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(new StringBuilder('a').deleteCharAt(5)) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(new LinkedList([1]).get(3)) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println((1..3).get(9)) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println([].pop()) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println([].removeLast()) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
