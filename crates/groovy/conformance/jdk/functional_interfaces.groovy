// Closures as the interfaces of java.util.function: numbers arrive as declared, answers have to be of just the promised class.
def t(n, c) { try { println "$n: ${c()}" } catch (Throwable e) { println "$n: ${e.class.name}: ${e.message}" } }
import java.util.function.*
t(100 + 1) { IntUnaryOperator f = { it * 2 }; f.applyAsInt(4) }
t(100 + 2) { LongBinaryOperator f = { a, b -> a + b }; f.applyAsLong(1, 2) }
t(100 + 3) { ToIntBiFunction f = { a, b -> a.size() + b }; f.applyAsInt('abc', 1) }
t(100 + 4) { IntPredicate f = { it > 2 }; [f.test(3), f.negate().test(3), f.and({ it < 5 } as IntPredicate).test(4)] }
t(100 + 5) { DoubleBinaryOperator f = Math.&max; f.applyAsDouble(1, 2) }
t(100 + 6) { ObjIntConsumer f = { o, i -> println "$o$i" }; f.accept('x', 1) }
t(100 + 7) { Supplier s = { 5 }; s.get() }
t(100 + 8) { Function f = { it + 1 }; f.andThen({ it * 2 }).compose({ it - 1 }).apply(5) }
t(100 + 9) { BiFunction f = { a, b -> a + b }; f.andThen { it * 2 }.apply(1, 2) }
t(100 + 10) { UnaryOperator f = String.&toUpperCase; f.apply('a') }
t(100 + 11) { (BinaryOperator.minBy(Comparator.naturalOrder())).apply(3, 2) }
t(100 + 12) { Predicate p = { it > 1 }; [1, 2, 3].stream().filter(p.negate()).toList() }
t(100 + 13) { Consumer c = { print it }; c.andThen { println "-$it" }.accept(1) }
t(100 + 14) { BooleanSupplier b = { true }; b.getAsBoolean() }
t(100 + 15) { IntFunction f = { 'x' * it }; f.apply(3) }
t(100 + 16) { DoubleUnaryOperator f = { it / 2 }; f.applyAsDouble(3) }
t(100 + 17) { IntBinaryOperator f = Integer.&sum; f.applyAsInt(1, 2) }
t(100 + 18) { IntToDoubleFunction f = { it / 2 }; f.applyAsDouble(3) }
t(100 + 19) { Comparator c = { a, b -> b <=> a }; [1,2,3].sort(false, c) }
t(100 + 20) { Runnable r = { println 'run' }; r.run() }
t(100 + 21) { java.util.concurrent.Callable c = { 7 }; c.call() }
t(100 + 22) { BiPredicate p = { a, b -> a == b }; [p.test(1, 1), p.negate().test(1, 1)] }
t(100 + 23) { Function.identity().apply(3) }
t(100 + 25) { ToDoubleFunction f = { it * 1.5 }; f.applyAsDouble(2) }
t(1) { Predicate p = { 'x' }; p.test(1) }
t(2) { [1, 2].stream().filter { 'x' }.toList() }
t(3) { [1, 2].removeIf { 'x' } }
t(4) { ToIntFunction f = { 2L }; f.applyAsInt(1) }
t(5) { [1, 2].stream().mapToInt { it * 1.5 }.sum() }
t(6) { [1, 2].stream().mapToInt { it * 2L }.sum() }
t(7) { [1, 2].stream().mapToDouble { it * 2 }.sum() }
t(8) { [1, 2].stream().mapToDouble { it * 1.5 }.sum() }
t(9) { [3, 1].sort({ a, b -> 'x' } as Comparator) }
t(10) { [3, 1].sort({ a, b -> 1L } as Comparator) }
t(11) { [1, 2].stream().anyMatch { it } }
t(12) { IntPredicate p = { it }; p.test(1) }
t(14) { IntUnaryOperator f = { it + 1L }; f.applyAsInt(1) }
t(15) { IntUnaryOperator f = { it.class }; f.applyAsInt(1) }
t(16) { DoubleFunction f = { it.class.simpleName }; f.apply(1) }
t(17) { LongFunction f = { it.class.simpleName }; f.apply(1) }
t(20) { java.util.stream.IntStream.range(0, 3).map { it * 2L }.toArray() }
t(21) { java.util.stream.IntStream.range(0, 3).mapToObj { it.class.simpleName }.toList() }
t(22) { java.util.stream.IntStream.range(0, 3).filter { it }.toArray() }
t(24) { [1, 2].stream().reduce(0) { a, b -> a + b } }
t(25) { Function f = { }; f.apply(1) }
t(26) { Comparator c = { a, b -> null }; c.compare(1, 2) }
t(27) { Predicate p = { null }; p.test(1) }
t(28) { BiConsumer c = { a, b -> print "$a$b" }; c.andThen { a, b -> println "-$a$b" }.accept(1, 2) }
t(29) { IntConsumer c = { print it }; c.andThen { println "-$it" }.accept(1) }
t(30) { DoubleSupplier s = { 1 }; s.getAsDouble() }
t(31) { BooleanSupplier s = { 1 }; s.getAsBoolean() }
t(32) { IntSupplier s = { 'a' as char }; s.getAsInt() }
t(33) { IntSupplier s = { (short) 3 }; s.getAsInt() }
t(34) { [a: 1].computeIfAbsent('b', { k -> 5 }) }
t(35) { [a: 1].entrySet().removeIf { it.value } }
t(36) { Optional.of(1).filter { it }.isPresent() }
t(37) { Optional.of(1).map { null }.isPresent() }
t(38) { new TreeMap({ a, b -> b <=> a } as Comparator).with { put(1, 1); put(2, 2); it } }
