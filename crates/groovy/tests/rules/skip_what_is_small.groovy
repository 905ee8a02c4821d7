if (issue.priority.name == "Minor") {
   return
}
replica.summary  = issue.summary
replica.comments = commentHelper.filterLocal(issue.comments)
