// Dates and times in styles, durations, calendars.
def t(n, c) { try { println "$n: ${c()}" } catch (Throwable e) { println "$n: ${e.class.name}: ${e.message}" } }
import groovy.time.*
def d = new Date(86400000L * 100)
t(1) { [d.format('yyyy-MM-dd'), d + 1, d - 1, d.next(), d.previous(), d[Calendar.YEAR], d.year, d.month, d.date, d.day, d.hours, d.time] }
t(2) { Date.parse('yyyy-MM-dd', '2024-02-29').format("EEE d MMM yyyy HH:mm:ss z") }
t(3) { Date.parse('yyyy-MM-dd', 'x') }
t(4) { d.clearTime().time + d.copyWith(year: 2000, month: 1).format('yyyyMMdd') + d.updated(date: 5).toString() }
t(5) { d.set(hourOfDay: 5); d.format('HH') }
t(6) { (new Date(0)..new Date(86400000L * 2)).collect { it.format('dd') } }
t(7) { new Date(0).upto(new Date(86400000L)) { print it.time + ' ' }; println() }
t(8) { new Date(86400000L) - new Date(0) }
t(9) { new Date(0).before(new Date(1)) && new Date(0) < new Date(1) && new Date(0).compareTo(new Date(0)) == 0 && new Date(5) == new Date(5) }
t(10) { new Date(0).toString() + new Date(0).toGMTString() + new Date(0).getDateString() + new Date(0).getTimeString() + new Date(0).getDateTimeString() }
t(11) { use(TimeCategory) { [1.day, 2.hours + 30.minutes, 1.week.ago.class.simpleName, (new Date(0) + 1.month).time, 3.days.toMilliseconds(), (1.year + 2.months).toString(), 10.seconds - 3.seconds] } }
t(12) { TimeCategory.minus(new Date(90061000L), new Date(0)).toString() }
t(14) { new java.text.SimpleDateFormat('yyyy-MM-dd\'T\'HH:mm:ss.SSSZ').format(new Date(0)) + new java.text.SimpleDateFormat('dd MMMM yyyy', Locale.US).parse('05 March 2020').time }
t(15) { new java.text.SimpleDateFormat('yyyy').parse('abc') }
t(16) { def c = Calendar.getInstance(TimeZone.getTimeZone('UTC')); c.timeInMillis = 0; c.add(Calendar.MONTH, 1); c.set(Calendar.DAY_OF_MONTH, 15); [c.get(Calendar.YEAR), c.get(Calendar.MONTH), c.time, c.getActualMaximum(Calendar.DAY_OF_MONTH), c[Calendar.HOUR]] }
t(17) { def c = new GregorianCalendar(2024, Calendar.FEBRUARY, 29); [c.time, c.isLeapYear(2024), c.format('yyyy-MM-dd'), c.get(Calendar.DAY_OF_WEEK), c.get(Calendar.WEEK_OF_YEAR)] }
t(18) { TimeZone.getTimeZone('America/New_York').with { [ID, rawOffset, useDaylightTime(), getDisplayName(), inDaylightTime(new Date(0))] } }
t(20) { d.toCalendar().format('yyyy') + Calendar.instance.class.simpleName }
t(23) { java.text.DateFormat.getDateInstance(java.text.DateFormat.SHORT, Locale.US).format(new Date(0)) }
t(24) { java.text.DateFormat.getDateTimeInstance(java.text.DateFormat.MEDIUM, java.text.DateFormat.SHORT, Locale.US).format(new Date(0)) }
