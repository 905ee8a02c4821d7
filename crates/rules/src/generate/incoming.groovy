if (firstSync) {
    // A new work item starts here. Its type is your partner's if this project has it, and Task if not.
    workItem.projectKey = @PROJECT@
    workItem.typeName = nodeHelper.getIssueType(replica.type?.name)?.name ?: "Task"
}

workItem.summary     = replica.summary
workItem.description = replica.description
workItem.labels      = replica.labels
workItem.priority    = replica.priority
workItem.comments    = commentHelper.mergeComments(workItem, replica)
workItem.attachments = attachmentHelper.mergeAttachments(workItem, replica)

/*
Area, and the iteration in the same way: fixed, from a text field, or from a list field of your partner.

workItem.areaPath = "Project\\Area"
workItem.areaPath = replica.customFields."area as text".value
workItem.areaPath = replica.customFields."area as list"?.value?.value
*/

/*
State: name only the pairs that differ. Everything else keeps its name.

def states = ["Open": "New", "To Do": "Open"]
def theirs = replica.status.name
workItem.setStatus(states[theirs] ?: theirs)
*/
