int[] a = [3, 1, 2]
println(a.length + a.size())
try { println(a.sort()) } catch (Throwable err) { println(err.class.name) }
a = [1, 2, 3]
println(a[0] + a[-1])
println(a.sum() + a.max())
println(a.collect { it * 2 })
println(a.toList())
println(a.contains(3))
println(a.class.simpleName)
println(a.find { it > 1 })
def s = new String[2]
println(s)
s[0] = 'x'
println(s.toList())
println(new int[3])
println(new boolean[2].toList())
println(new int[2][3])
println([[1, 2], [3]] as int[][])
println((['b', 'a'] as String[]).sort())
println(a.join('-'))
println(a.clone())
try { println(a['x']) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
try { println(a[9] = 1) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
println(a as List)
println(Arrays.toString(a))
println(Arrays.asList(1, 2))
println(Arrays.equals([1] as int[], [1] as int[]))
println(a.every { it > 0 })
println(a.inject { x, y -> x + y })
println(new Object[2])
for (x in a) print x
println()
println(Arrays.fill(a, 7))
println(a)
println(Arrays.copyOf(a, 5))
println(a.swap(0, 1).toList())
