import java.text.SimpleDateFormat
def f = new SimpleDateFormat('yyyy-MM-dd HH:mm:ss')
println(f.format(new Date(1700000000000L)))
println(f.parse('2024-01-02 03:04:05').time)
try { println(f.parse('nope')) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
f.setTimeZone(TimeZone.getTimeZone('Europe/Brussels'))
println(f.format(new Date(1700000000000L)))
println(f.parse('2024-07-01 12:00:00').time)
def iso = new SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'")
println(iso.format(new Date(0)))
println(new SimpleDateFormat('EEE MMM dd yyyy', Locale.US).format(new Date(0)))
println(new SimpleDateFormat('dd MMMM yyyy', Locale.FRENCH).format(new Date(0)))
f.lenient = false
try { println(f.parse('2024-13-01 00:00:00')) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
println(f.toPattern())
println(new SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ssXXX").parse('2024-01-01T00:00:00+05:30').time)
println(new SimpleDateFormat('yyyy-MM-dd').parse('2024-01-02T10:00').time)
