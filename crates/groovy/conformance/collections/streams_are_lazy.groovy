import java.util.stream.*
println Stream.iterate(1) { it * 2 }.limit(5).toList()
println Stream.iterate(1, { it < 50 }, { it * 3 }).collect(Collectors.toList())
println IntStream.range(0, 5).sum()
println IntStream.rangeClosed(1, 5).average()
println IntStream.rangeClosed(1, 3).boxed().collect(Collectors.toList())
println IntStream.of(3, 1, 2).max()
println IntStream.of(3, 1).sorted().toArray()
println([1, 2, 3].stream().mapToInt { it * 2 }.sum())
println([1, 2].stream().mapToDouble { it as double }.sum())
int n = 0
println Stream.generate { n++ }.limit(3).toList()
[1, 2, 3].stream().peek { print "p$it " }.filter { it > 1 }.map { it * 2 }.forEach { println it }
println([1, 2, 3, 4].stream().peek { print "p$it " }.anyMatch { it == 2 })
println Stream.of('a', 'b').findFirst()
println Stream.of(1, 2, 2).distinct().count()
println Stream.concat(Stream.of(1), Stream.of(2)).toList()
println Stream.of(5, 3).sorted().toList()
println Stream.of(1, 2, 3).sorted(Comparator.reverseOrder()).toList()
println Stream.of(1, 2, 3, 4).takeWhile { it < 3 }.toList()
println Stream.of(1, 2, 3, 4).dropWhile { it < 3 }.toList()
println Stream.of(1, 2).flatMap { Stream.of(it, it * 10) }.toList()
println Stream.of(1, 2, 3).skip(1).toList()
println Stream.of(1, 2, 3).reduce { a, b -> a + b }
println Stream.of(1, 2, 3).reduce(10) { a, b -> a + b }
println Stream.of(1, 2, 3).max(Comparator.naturalOrder()).get()
println Stream.of(1, 2).allMatch { it > 0 }
println Stream.empty().findAny()
println Stream.ofNullable(null).count()
println 'hello'.chars().filter { it == 108 }.count()
println 'ab'.chars().mapToObj { (char) it }.toList()
println Arrays.stream([1, 2, 3] as int[]).sum()
println Arrays.stream(['a', 'b'] as String[]).map { it.toUpperCase() }.toArray(String[]::new).class
println IntStream.range(0, 3).mapToObj { "x$it" }.collect(Collectors.joining(','))
println LongStream.range(0, 3).sum().class
println DoubleStream.of(1, 2).average()
println IntStream.of(1, 2, 3).summaryStatistics()
println DoubleStream.of(1.5, 2).summaryStatistics()
println IntStream.empty().average()
println IntStream.empty().max()
println IntStream.range(0, 3).map { it + 1 }.asDoubleStream().toArray()
println IntStream.range(0, 3).toList().class.simpleName
def s = Stream.of(1); s.toList()
try { s.toList() } catch (e) { println e.class.simpleName + e.message }
