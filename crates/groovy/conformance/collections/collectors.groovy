import java.util.stream.*
def l = ['apple', 'bob', 'cat', 'apricot']
println l.stream().collect(Collectors.groupingBy { it[0] })
println l.stream().collect(Collectors.groupingBy({ it[0] }, Collectors.counting()))
println l.stream().collect(Collectors.groupingBy({ it[0] }, { new TreeMap() }, Collectors.mapping({ it.size() }, Collectors.toList())))
println l.stream().collect(Collectors.partitioningBy { it.size() > 3 })
println l.stream().collect(Collectors.toMap({ it }, { it.size() }))
println l.stream().collect(Collectors.joining(', ', '[', ']'))
println l.stream().collect(Collectors.averagingInt { it.size() })
println l.stream().collect(Collectors.summingInt { it.size() })
println l.stream().collect(Collectors.toCollection { new LinkedList() }).class.simpleName
println l.stream().collect(Collectors.collectingAndThen(Collectors.toList()) { it.size() })
println l.stream().collect(Collectors.minBy(Comparator.naturalOrder()))
println l.stream().collect(Collectors.reducing(0, { it.size() }, { a, b -> a + b }))
println l.stream().collect(Collectors.filtering({ it.size() > 3 }, Collectors.toList()))
println l.stream().collect(Collectors.flatMapping({ it.chars().boxed() }, Collectors.counting()))
println l.stream().collect(Collectors.teeing(Collectors.counting(), Collectors.joining()) { a, b -> "$a $b" })
println l.stream().collect(Collectors.summarizingInt { it.size() })
println l.stream().collect(Collectors.toSet()).size()
println l.stream().collect(Collectors.toMap({ it[0] }, { it }, { a, b -> a + '|' + b }, { new LinkedHashMap() }))
println l.stream().collect({ new ArrayList() }, { a, b -> a.add(b) }, { a, b -> a.addAll(b) })
try { l.stream().collect(Collectors.toMap({ it[0] }, { it })) } catch (e) { println e.message }
println l.stream().collect(Collectors.groupingBy(String::length, TreeMap::new, Collectors.toSet()))
for (x in Stream.of(1, 2)) println x
println Stream.of(1, 2).collect { it * 2 }
println Stream.of(1,2).iterator().next()
println Stream.of(3, 4).toSet()
println Stream.of([1, 2] as Integer[]).count()
println Stream.of(1, 2).parallel().sequential().isParallel()
println Stream.of(1, 'a').filter(Integer::isInstance).toList()
println l.stream().map(String::length).toList()
println l.stream().sorted(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder())).toList()
println l.stream().mapToInt(String::length).max().asInt
println l.stream().noneMatch(String::isEmpty)
println l.parallelStream().count()
println Stream.of(1, 2, 3).mapToInt(i -> i).filter(i -> i % 2 == 1).boxed().toList()
