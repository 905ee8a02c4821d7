def stateFor = [

  // "theirs": "ours"
  "To Do" : "New",
  "In Progress" : "Active",
  "Done" : "Closed"
]
def workItem = [status: null]
def setStatus = { workItem.status = it }
for (theirs in ['To Do', 'Done', 'Odd one', null]) {
  setStatus(stateFor[theirs] ?: theirs)
  println workItem.status
}
