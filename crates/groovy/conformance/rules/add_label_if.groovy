def issue = [labels: [] as Set, priority: [name: 'High']]
if (issue.priority?.name in ['High', 'Critical']) issue.labels += 'escalate'
issue.labels += 'synced'
issue.labels += 'synced'
println(issue.labels)
issue.labels -= 'synced'
println(issue.labels)
println(issue.labels.any { it.startsWith('esc') })
