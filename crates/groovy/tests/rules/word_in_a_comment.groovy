def finished = replica.addedComments.any { it.body.toLowerCase().contains("all picked") }
if (finished && !firstSync) {
   workflowHelper.transition(issue, "Close")
}
