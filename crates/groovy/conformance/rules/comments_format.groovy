def comments = [
  [body: 'First', author: [displayName: 'Ann', email: 'ann@x.org'], internal: false, created: new Date(0)],
  [body: 'Secret', author: [displayName: 'Bob', email: null], internal: true, created: new Date(1000)],
]
println(comments.findAll { !it.internal }.collect { "[${it.author.displayName}] ${it.body}" })
comments.each { c -> c.body = "[" + c.author.displayName +
    "| mailto:" + c.author.email + "]" +
    " wrote: \n" +
    "{quote}\n" + c.body + "\n{quote}" }
println(comments[0].body)
println(comments*.author*.displayName)
println(comments.author.email)
