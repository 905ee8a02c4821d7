def merge(Map a, Map b) {
  def r = [:] + a
  b.each { k, v -> r[k] = (v instanceof Map && a[k] instanceof Map) ? merge(a[k], v) : v }
  r
}
println(merge([a: 1, n: [x: 1, y: 2]], [b: 2, n: [y: 9, z: [q: 1]]]))
println(merge([:], [k: [v: null]]))
println(merge([k: [v: 1]], [k: 'flat']))
