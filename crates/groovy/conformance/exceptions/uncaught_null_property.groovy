def issue = [status: null]
println issue.status.name
