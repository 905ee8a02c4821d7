def addedComments = [[body: 'please Resolve this'], [body: 'other'], [body: null]]
println(addedComments.findAll { it.body?.contains('Resolve') }.size())
def asked = addedComments.findAll { it.body?.contains('Resolve') }
if (!asked.isEmpty()) println 'transition'
println(addedComments.any { it.body =~ /(?i)resolve/ })
println(addedComments.body.findAll { it }*.length())
