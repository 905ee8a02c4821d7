def csv = '''remote,local,flag
Open,New,true
"In, Progress",Active,false
'''
def rows = csv.trim().readLines()
def header = rows[0].split(',')
def data = rows.drop(1).collect { line ->
  def cells = (line =~ /"([^"]*)"|([^,]+)/).collect { it[1] ?: it[2] }
  [header, cells].transpose().collectEntries()
}
println(data)
println(data.collectEntries { [it.remote, it.local] })
println(data.findAll { it.flag.toBoolean() }*.local)
