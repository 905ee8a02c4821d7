import java.text.SimpleDateFormat
def due = '2024-06-30T00:00:00Z'
def f = new SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss'Z'")
def d = f.parse(due)
println(new SimpleDateFormat('dd/MM/yyyy').format(d))
println(d.format('yyyy-MM-dd'))
println((d + 7).format('EEE'))
println(d.before(new Date()))
def none = null
println(none ? f.parse(none) : null)
println(none?.format('yyyy') ?: 'no date')
