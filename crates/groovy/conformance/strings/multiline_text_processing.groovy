def text = '''
Name: Ann
Age: 30

Tags: a, b
'''
def m = text.readLines().findAll { it.contains(':') }.collectEntries { def (k, v) = it.split(':', 2); [k.trim(), v.trim()] }
println m
println text.trim().split('\n').size()
println text.stripIndent().trim().readLines()*.size()
println text.split(/\n\n/).size()
println text.readLines().findIndexOf { it.startsWith('Tags') }
println text.count('\n')
println text.denormalize().size() == text.size()
println text.replace('\n', '|')
println text.trim().eachLine { it }
