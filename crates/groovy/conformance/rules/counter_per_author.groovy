def comments = [[author: 'A'], [author: 'B'], [author: 'A']]
println(comments.countBy { it.author })
println(comments.groupBy { it.author }.collectEntries { k, v -> [k, v.size()] }.sort { -it.value })
def m = [:]
comments.each { m[it.author] = (m[it.author] ?: 0) + 1 }
println(m)
println(m.max { it.value }.key)
