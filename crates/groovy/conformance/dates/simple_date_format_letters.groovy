import java.text.*
TimeZone.setDefault(TimeZone.getTimeZone('UTC'))
def d = new Date(1700000000123L)
['yyyy-MM-dd HH:mm:ss.SSS', "yyyy-MM-dd'T'HH:mm:ss.SSSXXX", "yyyy-MM-dd'T'HH:mm:ssZ", 'EEE, d MMM yyyy HH:mm:ss z', 'EEEE d MMMM yy', 'hh:mm a', 'K k H h', 'D w W F u', 'G', 'yyyyy y yyy', 'MM M MMM MMMM MMMMM L LLL', "''yyyy''", 'X XX XXX', 'z zzzz', 'S SS SSSS', 'Y YYYY', "h 'o''clock' a, zzzz"].each {
  try { println "$it -> " + new SimpleDateFormat(it, Locale.US).format(d) } catch (e) { println "$it: $e" }
}
['de', 'fr', 'es', 'nl', 'it', 'ja', 'en-GB', 'pt-BR'].each { l ->
  try { println "$l -> " + new SimpleDateFormat('EEEE EEE d MMMM MMM yyyy', Locale.forLanguageTag(l)).format(d) } catch (e) { println "$l: $e" }
}
['b', 'yyyy-MM-dd q', "yyyy 'x"].each { try { new SimpleDateFormat(it) ; println 'ok' } catch (e) { println "$it: $e" } }
def p(f, s) { try { println new SimpleDateFormat(f, Locale.US).parse(s).time } catch (e) { println "$f / $s: $e" } }
p('yyyy-MM-dd', '2024-02-30'); p('yyyy-MM-dd', 'x'); p('yyyy-MM-dd HH:mm', '2024-01-01'); p('dd MMM yyyy', '3 Feb 2024'); p('dd MMMM yyyy', '03 february 2024'); p("yyyy-MM-dd'T'HH:mm:ssXXX", '2024-01-01T10:00:00+02:00'); p("yyyy-MM-dd'T'HH:mm:ssX", '2024-01-01T10:00:00Z'); p("yyyy-MM-dd'T'HH:mm:ssZ", '2024-01-01T10:00:00+0200'); p('EEE MMM dd HH:mm:ss zzz yyyy', 'Tue Nov 14 22:13:20 UTC 2023'); p('hh:mm a', '12:30 AM'); p('hh:mm a', '12:30 pm'); p('HH:mm:ss.SSS', '01:02:03.4'); p('yyyyMMdd', '20240203'); p('yyyyMMddHHmm', '202402031530'); p('DDD yyyy', '60 2024'); p('yyyy-MM-dd', '2024-02-03 trailing')
def f = new SimpleDateFormat('yyyy-MM-dd'); f.lenient = false
try { f.parse('2024-02-30') } catch (e) { println e }
println f.toPattern()
println f.format(0)
f.timeZone = TimeZone.getTimeZone('America/New_York')
println f.format(new Date(0))
println DateFormat.getDateInstance(DateFormat.SHORT, Locale.US).format(d)
println DateFormat.getDateInstance(DateFormat.LONG, Locale.US).format(d)
println DateFormat.getDateTimeInstance(DateFormat.MEDIUM, DateFormat.SHORT, Locale.US).format(d).replace('\u202f', ' ')
println DateFormat.getTimeInstance(DateFormat.LONG, Locale.US).format(d).replace('\u202f', ' ')
