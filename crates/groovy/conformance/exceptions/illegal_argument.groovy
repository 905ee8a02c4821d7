enum E { A }
try { println(E.valueOf('B')) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(UUID.fromString('bad')) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(new ArrayList(-1)) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println('a' * -1) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(Collections.nCopies(-1, 'x')) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println([1, 2].collate(0)) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(new Random().nextInt(0)) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println([1].subList(1, 0)) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println('abc'.repeat(-1)) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(new HashMap(-1)) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println('a'.padLeft(5, '')) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
