def project = 'Warehouse'
def area = 'Warehouse\\Inbound\\Dock 4'
println(area)
println(area.split('\\\\').toList())
println(area.tokenize('\\'))
println(area.tokenize('\\').last())
println(project + '\\' + 'Out')
println(area.startsWith(project + '\\'))
println(area.replace('Warehouse', 'Shop'))
println("$project\\${'Dock'}")
println(area.substring(area.indexOf('\\') + 1))
