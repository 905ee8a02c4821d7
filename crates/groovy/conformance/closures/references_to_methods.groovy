import java.util.function.*
def up = String.&toUpperCase
println up('abc')
println(['a', 'b'].collect(String::toUpperCase))
def ctor = ArrayList::new
println ctor(); def intArr = Integer[]::new
println intArr(3).length
def pl = this.&println; pl 'x'; def len = 'abc'.&length
println len()
class Q { def foo(int x) { "int $x" }
def foo(String x) { "str $x" }; static st(x) { "st $x" } }
def mp = new Q().&foo
println mp(1)
println mp('a')
println Q.&st.call(3)
println(Q::st(4))
Function<Integer, Integer> fn = x -> x + 1
println fn.apply(3)
println fn.andThen(x -> x * 2).apply(3)
def bi = (a, b) -> a + b
println bi(1, 2); def blk = (int x) -> { def y = x * 2; y + 1 }
println blk(3)
java.util.function.Supplier s = () -> 42
println s.get()
Runnable r = { println 'run' }; r.run(); Comparator<String> cmp = { x, y -> y <=> x }
println(['a', 'c', 'b'].toSorted(cmp))
println(['bb', 'a'].sort(false, Comparator.comparing(String::length)))
