def mergeComments(item, replica, Closure c = { it }) { replica.comments.collect { c(it.clone()) ?: it } }
def item = [:]
def replica = [comments: [[body: 'x', author: 'A'], [body: 'y', author: 'B']]]
println(mergeComments(item, replica))
println(mergeComments(item, replica, { c -> c.body = "${c.author}: ${c.body}".toString(); c }))
println(mergeComments(item, replica) { it.body = it.body.toUpperCase(); it })
println(mergeComments(item, replica,)
    {
      one ->
      one.body = one.body * 2
      one
    })
