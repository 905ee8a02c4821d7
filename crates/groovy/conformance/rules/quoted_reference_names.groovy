def workItem = ['Microsoft.VSTS.Common.Severity': '2 - High', 'System.Title': 'T']
def replica = [:]
replica.'Microsoft.VSTS.Common.Severity' = workItem.'Microsoft.VSTS.Common.Severity'
replica."Any Name" = workItem."System.Title"
println(replica)
println(replica.keySet().collect { it.tokenize('.').last() })
def sev = replica.'Microsoft.VSTS.Common.Severity'
println(sev.split(' - ')[1])
println(sev[0] as int)
