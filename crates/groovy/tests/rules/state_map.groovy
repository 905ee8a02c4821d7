def ours = [

    // theirs : ours
    "Ready"     : "New",
    "Picking"   : "Active",
    "Delivered" : "Closed"
  ]
def theirs = replica.status.name
workItem.setStatus(ours[theirs] ?: theirs)
