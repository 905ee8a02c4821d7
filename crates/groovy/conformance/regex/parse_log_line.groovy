def line = '2024-05-01 10:15:30,123 ERROR [main] com.acme.Foo - Something "bad" happened (code=42)'
def m = line =~ /^(\S+ \S+) (\w+) \[(\w+)\] (\S+) - (.*)$/
println(m.matches())
println(m.group(2))
println(m[0][1..3])
println(line.find(/code=(\d+)/) { all, c -> c.toInteger() + 1 })
println(line.findAll(/"([^"]*)"/))
println(line.replaceAll(/\d{4}-\d{2}-\d{2}/, 'DATE').take(10))
