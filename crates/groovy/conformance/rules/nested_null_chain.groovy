def issue = [parent: [fields: null]]
println(issue?.parent?.fields?.summary)
println(issue.parent?.fields?.summary ?: 'no parent summary')
println(issue.epic?.key == null)
println((issue.parent.fields ?: [:]).size())
try { println(issue.parent.fields.summary) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
println(issue?.parent?.fields?.any { it } ? 'y' : 'n')
