def issue = [comments: [[body: 'a', author: [n: 1]], [body: 'b', author: [n: 2]]]]
println(issue.comments.body)
println(issue.comments.author.n)
println(issue.comments*.author*.n)
println(issue.comments.nope)
println(issue.comments.size())
println(issue.comments.body.join('\n'))
println(issue.attachments?.filename)
