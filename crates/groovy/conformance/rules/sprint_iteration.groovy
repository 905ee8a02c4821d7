def sprints = ['Sprint 9', 'Sprint 10', 'Sprint 2']
println(sprints.sort { (it =~ /\d+/)[0] as int })
println(sprints.max { it.replaceAll(/\D/, '').toInteger() })
def path = "Project\\${sprints.last()}"
println(path)
println(path.split(/\\/)[-1])
