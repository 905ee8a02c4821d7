// A new item gets a project and a type; what both sides know is copied every time.
if (firstSync) {
    workItem.projectKey = "Orchard"
    // Types that do not exist here become issues.
    workItem.typeName = nodeHelper.getIssueType(replica.type?.name)?.name ?: "Issue"
}

workItem.summary     = replica.summary
workItem.description = replica.description
workItem.labels      = replica.labels
workItem.priority    = replica.priority
workItem.comments    = commentHelper.mergeComments(workItem, replica)
workItem.attachments = attachmentHelper.mergeAttachments(workItem, replica)

/*
Switched off for now:
workItem.areaPath = "Orchard\\North gate"
def names = ["Ready":"New"]
*/
