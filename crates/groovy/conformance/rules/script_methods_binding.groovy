replica = [status: [name: 'Done'], summary: 'S']
workItem = [:]
mapAll()
println workItem
def mapAll() {
  workItem.summary = replica.summary
  workItem.state = mapState(replica.status?.name)
}
def mapState(String s) {
  switch (s) {
    case ['Done', 'Closed']: return 'Closed'
    case ~/(?i).*progress.*/: return 'Active'
    default: return 'New'
  }
}
println mapState('in Progress')
println mapState('x')
