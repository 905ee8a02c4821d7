replica.key           = workItem.key
replica.type          = workItem.type
replica.project       = workItem.project
replica.summary       = workItem.summary
replica.description   = nodeHelper.stripHtml(workItem.description)
replica.status        = workItem.status
replica.priority      = workItem.priority
replica.labels        = workItem.labels
replica.assignee      = workItem.assignee
replica.areaPath      = workItem.areaPath
replica.iterationPath = workItem.iterationPath
replica.comments      = nodeHelper.stripHtmlFromComments(workItem.comments)
replica.attachments   = workItem.attachments

// A custom field travels by its name:
// replica.customFields."Name of the field" = workItem.customFields."Name of the field"
