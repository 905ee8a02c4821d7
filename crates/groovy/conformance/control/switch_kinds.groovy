def test(x) {
  switch (x) {
    case null: return 'null'
    case 1: return 'one'
    case 'a': return 'letter a'
    case 2..5: return 'range'
    case [10, 20]: return 'list'
    case [k: 1]: return 'map'
    case String: return 'string'
    case ~/x\d+/: return 'regex'
    case { it instanceof Number && it > 100 }: return 'closure'
    case BigDecimal: return 'decimal'
    case Collection: return 'collection'
    default: return 'default'
  }
}
println([null, 1, 'a', 3, 10, 'k', 'zzz', 'x12', 200, 2.5, [1], new Date(0), 1L, 5.0].collect { test(it) })
