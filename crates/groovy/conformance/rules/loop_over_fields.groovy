def mapping = ['Story Points': 'points', 'Team': 'team', 'Nope': 'none']
def cf = ['Story Points': [value: 5], 'Team': [value: [value: 'Blue']]]
def out = [:]
mapping.each { name, target ->
  def v = cf[name]?.value
  if (v == null) return
  out[target] = v instanceof Map ? v.value : v
}
println(out)
for (e in mapping) {
  if (!cf.containsKey(e.key)) { println "skip ${e.key}"; continue }
  println "${e.key} => ${out[e.value]}"
}
