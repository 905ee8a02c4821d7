def known = ['Bug', 'Task']
def getIssueType = { n -> known.contains(n) ? [name: n] : null }
for (t in [[name: 'Bug'], [name: 'Story'], null, [:]]) {
  println getIssueType(t?.name)?.name ?: 'Task'
}
