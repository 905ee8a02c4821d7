// Where a closure looks names up, and where it assigns them.
def attempt(Closure action) {
    try { action() } catch (Exception problem) {
        println "${problem.class.simpleName}: ${(problem.message ?: '').readLines().find { true }}"
    }
}
attempt {
    def c = { x = 5 }
    def m = [:]
    c.delegate = m
    c()
    println m
    println x
}
class O1 { def run(Closure c) { c.delegate = [:]; c(); c.delegate }; def go() { run { x = 5 } } }
attempt {
    println new O1().go()
}
class O2 { def x; def run(Closure c) { c.delegate = [:]; c(); c.delegate }; def go() { run { x = 5 } } }
attempt {
    def o = new O2()
    println o.go()
    println o.x
}
class O4 { int x; def run(Closure c) { c.delegate = [:]; c(); c.delegate }; def go() { run { x = null } } }
attempt {
    def o = new O4()
    println o.go()
    println o.x
}
class O5 { def getX() { 1 }; def run(Closure c) { c.delegate = [:]; c(); c.delegate }; def go() { run { x = 5 } } }
attempt {
    def o = new O5()
    println o.go()
    println o.x
}
class D6 { def y }
attempt {
    def c = { y = 5; z = 6 }
    c.delegate = new D6()
    c.resolveStrategy = Closure.DELEGATE_FIRST
    c()
    println c.delegate.y
    println z
}
class D7 { def y }
attempt {
    def c = { y = 5; z = 6 }
    c.delegate = new D7()
    c.resolveStrategy = Closure.DELEGATE_ONLY
    try { c() } catch (e) { println e.message }
}
class D8 { def y }
attempt {
    def c = { { -> y = 5 }() }
    c.delegate = new D8()
    c.resolveStrategy = Closure.DELEGATE_FIRST
    c()
    println c.delegate.y
}
class D9 { def y }
attempt {
    def c = { { -> y = 5 }() }
    c.delegate = new D9()
    c()
    println c.delegate.y
    println y
}
attempt {
    def c = { x += 1; x }
    x = 1
    c.delegate = [x: 10]
    println c()
    println x
}
attempt {
    def c = { x++ }
    c.delegate = [x: 10]
    c()
    println c.delegate
    println x
}
attempt {
    def c = { y.z = 5 }
    c.delegate = [y: [:]]
    c()
    println c.delegate
}
attempt {
    def m = [a: 1]
    m.with { a = 2; b = 3; a++ }
    println m
}
attempt {
    def m = [a: 1]
    m.tap { a = 2; b = 3 }
    println m
}
class P15 { def a; P15 sub }
attempt {
    def p = new P15().tap { a = 1; sub = new P15().tap { a = 2 } }
    println p.a + p.sub.a
}
attempt {
    def p = new Expando()
    p.with { a = 1; b = { a + 1 } }
    println p.a
    println p.b()
}
attempt {
    def c = { -> foo = 1; bar = foo + 1 }
    c()
    println foo + bar
}
attempt {
    def list = []
    def c = { add 1; add 2 }
    c.delegate = list
    c()
    println list
}
attempt {
    def c = { it.x = 5 }
    def m = [:]
    c(m)
    println m
}
class C20 { String name; def conf(@DelegatesTo(C20) Closure c) { c.delegate = this; c.resolveStrategy = Closure.DELEGATE_FIRST; c(); this } }
attempt {
    println new C20().conf { name = 'n' }.name
}
class C21 { String name; def conf(Closure c) { c.delegate = this; c(); this } }
attempt {
    name = 'script'
    println new C21().conf { name = 'n' }.name
    println name
}
class C22 { String name; def conf(Closure c) { c.delegate = this; c.resolveStrategy = 1; c(); this } }
attempt {
    def name = 'local'
    println new C22().conf { name = 'n' }.name
    println name
}
attempt {
    def c = { z = 3 }
    c()
    println z
}
attempt {
    def c = { this }
    println c().class.simpleName == this.class.simpleName
}
attempt {
    def c = { owner.class.simpleName == this.class.simpleName }
    println c()
}
attempt {
    def c = { { -> owner.class.simpleName } }
    println c()().contains('closure')
}
attempt {
    def c = { delegate.is(owner) }
    println c()
}
attempt {
    def c = { size() }
    c.delegate = [1, 2]
    println c()
}
attempt {
    def c = { size }
    c.delegate = [size: 7]
    println c()
}
attempt {
    def c = { toUpperCase() }
    c.delegate = 'a'
    println c()
}
attempt {
    def c = { size() }
    c.delegate = [1, 2]
    c.resolveStrategy = Closure.OWNER_ONLY
    try { println c() } catch (e) { println e.class.simpleName }
}
attempt {
    def c = { x = 5 }
    def m = [:]
    c.delegate = m
    c.resolveStrategy = Closure.DELEGATE_FIRST
    c()
    println m
}
attempt {
    def c = { x = 5 }
    def m = [:]
    c.delegate = m
    c()
    println m
    println x
}
attempt {
    def c = { x += 5 }
    def m = [x: 1]
    c.delegate = m
    c.resolveStrategy = 1
    c()
    println m
}
attempt {
    x = 9
    def c = { x }
    c.delegate = [x: 1]
    println c()
    c.resolveStrategy = Closure.DELEGATE_FIRST
    println c()
}
class D45 { def name = 'd'; def hello() { "hello $name" } }
attempt {
    def c = { hello() + name }
    c.delegate = new D45()
    println c()
}
class D46 { def name = 'd'; def hello() { "hello $name" } }
attempt {
    def c = { name = 'q'; hello() }
    c.delegate = new D46()
    c.resolveStrategy = Closure.DELEGATE_FIRST
    println c()
}
class B47 { def items = []; def item(s) { items << s }; def group(Closure c) { def b = new B47(); c.delegate = b; c.resolveStrategy = Closure.DELEGATE_FIRST; c(); items << b.items } }
attempt {
    def b = new B47()
    b.with { item 'a'; group { item 'b'; group { item 'c' } } }
    println b.items
}
class B48 { def items = []; def methodMissing(String n, args) { items << "$n${args}" } }
attempt {
    def b = new B48()
    b.with { foo 1; bar 'x', 2 }
    println b.items
}
class B49 { def items = [:]; def propertyMissing(String n) { "?$n" } }
attempt {
    new B49().with { println foo; println items }
}
attempt {
    def m = [a: 1]
    m.with { b = a + 1; c = 3 }
    println m
}
attempt {
    def s = new StringBuilder()
    s.with { append 'a'; append 'b' }
    println s
}
attempt {
    def r = 'abc'.with { it.size() + length() }
    println r
}
attempt {
    def p = new Date(0).with { time = 1000; it }
    println p.time
}
attempt {
    def f = { a, b = 2, ... c -> }
    println f.parameterTypes.length
}
attempt {
    def f = { a, b = a + 1 -> [a, b] }
    println f(1)
    println f(1, 5)
}
attempt {
    def f = { Object[] a -> a.length }
    println f(1, 2)
    println f()
}
attempt {
    def f = { String... a -> a.join('-') }
    println f('x', 'y')
}
attempt {
    def f = { a, Object... b -> "$a $b" }
    println f(1)
    println f(1, 2, 3)
}
attempt {
    def f = { -> 'none' }
    println f()
    try { f(1) } catch (e) { println e.class.simpleName }
}
attempt {
    def f = { 'it' + it }
    println f()
    println f(1)
    try { f(1, 2) } catch (e) { println e.class.simpleName }
}
attempt {
    def f = { int a -> a }
    try { f('x') } catch (e) { println e.class.simpleName }
    println f(5L as int)
}
attempt {
    def f = { int a -> a }
    println f((short) 5)
    try { println f(5L) } catch (e) { println e.class.simpleName }
}
attempt {
    def f = { List a -> a }
    println f([1, 2])
    def g = { a, b -> "$a$b" }
    println g([1, 2])
}
attempt {
    def f = { Map m -> m }
    println f(a: 1)
    println f([a: 1])
}
attempt {
    def f = { Map m, x -> "$m $x" }
    println f(5, a: 1)
    println f(a: 1, 5)
}
attempt {
    def f = { m, Closure c -> "$m ${c()}" }
    println f(a: 1) { 'z' }
}
attempt {
    def f = { it }
    println f.maximumNumberOfParameters
    println({ -> }.maximumNumberOfParameters)
    println({ a, b -> }.maximumNumberOfParameters)
}
attempt {
    def add = { a, b -> a + b }
    println add.curry(1)(2)
    println add.rcurry(1)(2)
    println add.ncurry(1, 5)(1)
}
attempt {
    def add = { a, b -> a + b }
    println((add >> { it * 2 })(1, 2))
    println((add << { [it, it] })(3))
}
attempt {
    def fib
    fib = { n -> n < 2 ? n : fib(n - 1) + fib(n - 2) }.memoize()
    println fib(30)
}
attempt {
    def fact
    fact = { n, acc = 1G -> n < 2 ? acc : fact.trampoline(n - 1, n * acc) }.trampoline()
    println fact(100)
}
attempt {
    def c = { x -> return x * 2; println 'no' }
    println c(2)
}
attempt {
    def l = []
    for (i in 1..3) l << { i }
    println l*.call()
}
attempt {
    def l = []
    (1..3).each { i -> l << { i } }
    println l*.call()
}
attempt {
    def l = []
    for (int i = 0; i < 3; i++) l << { i }
    println l*.call()
}
attempt {
    def l = []
    int i = 0
    while (i < 3) { def j = i; l << { j }; i++ }
    println l*.call()
}
attempt {
    def x = 1
    def c = { x }
    x = 2
    println c()
}
attempt {
    def x = 1
    def c = { x = 5 }
    c()
    println x
}
attempt {
    def c = [1, 2, 3].&get
    println c(1)
}
attempt {
    def c = this.&println
    c('via pointer')
}
attempt {
    def c = String.&valueOf
    println c(5)
}
attempt {
    def c = String.&toUpperCase
    println c('a')
}
attempt {
    def c = Integer::parseInt
    println c('7')
}
attempt {
    def c = ArrayList::new
    println c()
}
attempt {
    def c = 'abc'::substring
    println c(1)
}
attempt {
    println(['a', 'b'].collect(String::toUpperCase))
}
attempt {
    println([3, 1, 2].sort(Integer::compare))
}
attempt {
    def c = { it.foo }
    try { c(5) } catch (e) { println e.message }
}
attempt {
    def c = { foo }
    try { c(5) } catch (e) { println e.message.replaceAll(/class: \w+/, 'class: M') }
}
