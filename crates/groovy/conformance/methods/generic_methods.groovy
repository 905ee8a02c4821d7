def <T> T id(T x) { x }
println(id('a'))
println(this.<String>id('b'))
static <K, V> Map<K, V> mapOf(K k, V v) { [(k): v] }
println(mapOf('a', 1))
List<String> l = new ArrayList<>()
l << 'x'
println(l)
Map<String, List<Integer>> m = [:].withDefault { [] }
m.a << 1
println(m)
