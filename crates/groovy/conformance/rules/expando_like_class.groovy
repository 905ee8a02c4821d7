class WorkItem {
  private Map data = [:]
  List log = []
  def propertyMissing(String n) { data[n] }
  def propertyMissing(String n, v) { log << "$n=$v".toString(); data[n] = v }
  void setStatus(String s) { log << "status:$s".toString() }
  Map getCustomFields() { data.computeIfAbsent('cf') { [:].withDefault { [:] } } }
}
def workItem = new WorkItem()
workItem.summary = 'S'
workItem.'Microsoft.X' = 1
workItem.setStatus('Done')
workItem.status = 'Closed'
workItem.customFields.'Sprint no'.value = 5
println(workItem.summary)
println(workItem.missing)
println(workItem.log)
println(workItem.customFields)
