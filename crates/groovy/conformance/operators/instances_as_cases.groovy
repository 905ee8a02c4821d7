// A case that is an instance is asked for its equals, whatever order its class has.
class P implements Comparable<P> { int a; int b; int compareTo(P o) { b <=> o.b }; boolean equals(o) { o instanceof P && o.a == a }; int hashCode() { a } }
class Q implements Comparable<Q> { int a; int b; int compareTo(Q o) { b <=> o.b } }
println([new P(a: 1, b: 2)].grep(new P(a: 3, b: 2)).size())
println([new P(a: 1, b: 2)].grep(new P(a: 1, b: 3)).size())
println([new Q(a: 1, b: 2)].grep(new Q(a: 3, b: 2)).size())
println(new Q(a: 1, b: 2) == new Q(a: 5, b: 2))
println(new P(a: 1, b: 2) == new P(a: 1, b: 3))
println(new P(a: 1, b: 2) in [new P(a: 1, b: 3)])
println(switch (new P(a: 1, b: 2)) { case new P(a: 1, b: 9) -> 'equal'; default -> 'other' })
println(switch (new Q(a: 1, b: 2)) { case new Q(a: 1, b: 2) -> 'equal'; default -> 'other' })
println(new Q(b: 1) in new Q(b: 1))
println([('a' as char)].grep('a'))
println(['a'].grep('a' as char))
println([1, 1L, 1.0, '1'].grep(1))
println([true, 'true', 1].grep(true))
println(['a', "${'a'}", 'b'].grep("${'a'}"))
