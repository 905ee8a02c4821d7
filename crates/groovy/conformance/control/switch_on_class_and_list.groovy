def f(x) {
  switch (x) {
    case Integer: 'int'; break
    case [String, List]: 'never-as-instance'; break
    case ['red', 'green']: 'colour'; break
    case List: 'list'; break
    case Map: 'map'; break
    case Closure: 'closure'; break
    case GString: 'gstring'; break
    default: 'else'
  }
}
println([1, 'red', [1], [a: 1], { }, "g${1}", 1.5, null].collect { f(it) })
