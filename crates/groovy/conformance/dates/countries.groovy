import java.text.*
import java.time.*
import java.time.format.*
def d = new Date(1672531200000L) // 2023-01-01
[Locale.US, Locale.UK, Locale.GERMANY, Locale.FRANCE, new Locale('pt', 'PT'), new Locale('de', 'AT'), Locale.CANADA, Locale.ITALY, Locale.JAPAN, new Locale('es', 'MX'), new Locale('pt', 'BR'), new Locale('sv', 'SE'), new Locale('nb', 'NO'), new Locale('da', 'DK'), new Locale('fr', 'CA'), new Locale('en', 'AU'), new Locale('en', 'IE'), new Locale('en', 'ZA')].each { l ->
  def c = Calendar.getInstance(TimeZone.getTimeZone('UTC'), l)
  c.time = d
  print "$l ${c.firstDayOfWeek} ${c.minimalDaysInFirstWeek} ${c.get(Calendar.WEEK_OF_YEAR)} ${c.get(Calendar.WEEK_OF_MONTH)} ${c.weekYear} ${c.weeksInWeekYear} ${c.getActualMaximum(Calendar.WEEK_OF_YEAR)} "
  print new SimpleDateFormat("w Y W", l).format(d)
  println ' ' + LocalDate.of(2023, 1, 1).format(DateTimeFormatter.ofPattern('w W e YYYY', l))
  if (true) {
    println new SimpleDateFormat('EEEE EEE d MMMM MMM h:mm a', l).format(new Date(1672531200000L + 86400000L * 256 + 50000000L))
    println LocalDateTime.of(2023, 9, 4, 13, 5).format(DateTimeFormatter.ofPattern('EEEE EEE d MMMM MMM h:mm a', l))
  }
}
def c = Calendar.getInstance(TimeZone.getTimeZone('UTC'))
c.time = d
c.firstDayOfWeek = Calendar.MONDAY
c.minimalDaysInFirstWeek = 4
println c.get(Calendar.WEEK_OF_YEAR)
c.set(Calendar.DAY_OF_WEEK, Calendar.SUNDAY); println c.time
c.set(Calendar.DAY_OF_WEEK, Calendar.MONDAY); println c.time
c.set(Calendar.WEEK_OF_YEAR, 10); println c.time
c.add(Calendar.WEEK_OF_YEAR, -3); println c.time
println c.getDisplayNames(Calendar.DAY_OF_WEEK, Calendar.SHORT, Locale.US).sort { it.value }
println c.getDisplayNames(Calendar.MONTH, Calendar.LONG, Locale.FRANCE).sort { it.value }
println c[Calendar.YEAR, Calendar.WEEK_OF_YEAR]
println c[Calendar.YEAR..Calendar.MONTH]
try { println d[0..3] } catch (e) { println e.class }
println new SimpleDateFormat('d MMMM yyyy', Locale.ITALY).parse('3 agosto 2024').time
println new SimpleDateFormat('d MMM yyyy h:mm a', Locale.UK).parse('3 Sept 2024 4:05 pm').time
