try { println(List.of(1).add(2)) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(Collections.emptyList() << 1) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println([1].asImmutable() << 2) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println((1..3) << 4) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println((1..3).remove(0)) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println((1..3)[0] = 5) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(Arrays.asList(1, 2).remove(0)) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println([a: 1].asImmutable().b = 2) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(Map.of().put('a', 1)) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(new Tuple(1) << 2) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
