if (firstSync) {
  syncHelper.syncBackAfterProcessing()
}
issue.customFields."Number there".value = replica.key
