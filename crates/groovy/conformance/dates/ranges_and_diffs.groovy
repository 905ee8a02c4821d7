def a = Date.parse('yyyy-MM-dd', '2024-02-27')
def b = Date.parse('yyyy-MM-dd', '2024-03-02')
println b - a
println((a..b).collect { it.format('dd') })
println((a..b).findAll { !(it.format('EEE') in ['Sat', 'Sun']) }.size())
println a < b && b > a
println([b, a].min() == a)
println((b.time - a.time) / 86400000)
println groovy.time.TimeCategory.minus(b, a).days
a.upto(b) { print it.format('d ') }
println()
b.downto(a) { print it.format('d ') }
println()
println a.format('yyyy-MM-dd') == '2024-02-27'
def c = a.clone()
c.time += 1000
println c.format('HH:mm:ss')
println a == c
