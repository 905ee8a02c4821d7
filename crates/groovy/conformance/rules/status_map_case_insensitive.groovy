def map = ['open': 'New', 'in progress': 'Active', 'closed': 'Done']
def statusOf = { s -> map[s?.toLowerCase()?.trim()] ?: s ?: 'Unknown' }
println(['Open', ' IN PROGRESS ', 'closed', 'Weird', null, ''].collect(statusOf))
