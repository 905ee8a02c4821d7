if (replica.status?.name in ["Delivered", "Cancelled"]) {
    syncHelper.unExalateAfterProcessing()
}
