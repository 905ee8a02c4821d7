def logs = [[author: 'A', sec: 3600], [author: 'B', sec: 1800], [author: 'A', sec: 900]]
println(logs.sum { it.sec } / 3600)
println(logs.groupBy { it.author }.collectEntries { a, l -> [a, l.sum { it.sec }] })
println(logs.findAll { it.author == 'A' }*.sec.sum())
println(logs.inject(0) { t, l -> t + l.sec })
println(String.format('%.2f', logs*.sec.sum() / 3600))
