def users = ['ann@x.org': [name: 'Ann'], 'bob@x.org': [name: 'Bob']]
def getUserByEmail = { e, p = null -> users[e?.toLowerCase()] }
def fallback = [name: 'Default']
println((getUserByEmail('ANN@x.org', 'P') ?: fallback).name)
println((getUserByEmail(null) ?: fallback).name)
def assignee = [email: 'bob@x.org']
println(getUserByEmail(assignee?.email)?.name)
def none = null
println(getUserByEmail(none?.email)?.name ?: 'unassigned')
