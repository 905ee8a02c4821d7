def firstSync = true
def replica = [summary: 'Printer broken', description: '<p>smoke</p>', type: [name: 'Bug'], labels: ['hw'], priority: [name: 'High'], status: [name: 'Open']]
def known = ['Bug', 'Task']
def nodeHelper = [getIssueType: { n -> n in known ? [name: n] : null }]
def workItem = [:]
if (firstSync) {
  workItem.projectKey = 'Warehouse'
  workItem.typeName = nodeHelper.getIssueType(replica.type?.name)?.name ?: 'Task';
}
workItem.summary = replica.summary
workItem.description = replica.description
workItem.labels = replica.labels
workItem.priority = replica.priority
println(workItem)
