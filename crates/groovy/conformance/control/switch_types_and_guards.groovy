def d(x) {
  switch (x) {
    case Integer:
    case Long: "whole $x"; break
    case BigDecimal: "dec $x"; break
    case { it instanceof String && it.size() > 5 }: 'long string'; break
    case String: "str"; break
    case [] : 'in empty'; break
    case Map: 'map ' + x.size(); break
    case Object[]: 'array'; break
    case Iterable: 'iter'; break
    case Date: 'date'; break
    case true: 'true!'; break
    case null: 'null!'; break
    default: x.class.simpleName
  }
}
println([5, 6L, 1.5, 'longer text', 'abc', [], [a: 1], [1] as Object[], [1], new Date(0), true, false, null, 1.5d].collect { d(it) })
