def transitions = [New: ['Active', 'Removed'], Active: ['Resolved', 'New'], Resolved: ['Closed', 'Active']]
def path
path = { from, to, seen = [] ->
  if (from == to) return [from]
  for (n in (transitions[from] ?: [])) {
    if (n in seen) continue
    def rest = path(n, to, seen + from)
    if (rest) return [from] + rest
  }
  null
}
println(path('New', 'Closed'))
println(path('Closed', 'New'))
println(path('Active', 'Active'))
