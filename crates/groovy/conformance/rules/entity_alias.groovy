def workItem = [summary: 'S']
def issue = workItem
def entity = workItem
issue.summary = 'changed'
println(entity.summary)
println(workItem.is(issue))
entity += [x: 1]
println(workItem.containsKey('x'))
println(entity.x)
