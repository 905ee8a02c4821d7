println([1, 2, 3])
println(new ArrayList([1, 2]))
println(new ArrayList<String>())
println(new LinkedList([1]))
println(Arrays.asList(1, 2))
println(List.of(1, 2))
println(Collections.emptyList())
println(Collections.nCopies(3, 'x'))
println([0] * 5)
println((1..3).toList())
println([].class.simpleName)
println([1, 'a', null, 2.5, [1], [a: 1]])
println(Arrays.asList('x', 'y').class.simpleName)
try { println(List.of(1).add(2)) } catch (Throwable err) { println(err.class.name) }
try { println(Arrays.asList(1).add(2)) } catch (Throwable err) { println(err.class.name) }
try { println(Collections.emptyList().add(1)) } catch (Throwable err) { println(err.class.name) }
println(new ArrayList(10).size())
println([1, 2] as LinkedList)
println(['a'].asImmutable().class.simpleName.contains('Unmodifiable'))
