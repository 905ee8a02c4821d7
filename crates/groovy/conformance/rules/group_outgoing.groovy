def workItem = [key: '12', summary: 'S', status: [name: 'Active'], assignee: null, labels: [[label: 'x']]]
def replica = new Expando()
replica.key = workItem.key
replica.assignee = workItem.assignee
replica.status = workItem.status
replica.labels = workItem.labels
replica."Any Name" = workItem.summary
println(replica.key + replica.status.name + replica.labels.label + replica.assignee)
println(replica."Any Name")
println(replica.unset)
