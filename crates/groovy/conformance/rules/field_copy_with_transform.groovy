def source = [title: ' Fix it ', points: '5', due: '', tags: 'a, b', flag: 'yes']
def spec = [
  title: { it?.trim() },
  points: { it?.isInteger() ? it as int : null },
  due: { it ?: null },
  tags: { it.split(',')*.trim() },
  flag: { it in ['yes', 'true'] },
]
def result = spec.collectEntries { k, f -> [k, f(source[k])] }
println(result)
println(result.findAll { k, v -> v != null }.keySet())
println(result.points + 1)
