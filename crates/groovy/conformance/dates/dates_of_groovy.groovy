TimeZone.setDefault(TimeZone.getTimeZone('UTC'))
def d = new Date(1700000000123L)
println d
println d.format('yyyy-MM-dd')
println d.format('HH:mm z', TimeZone.getTimeZone('Europe/Berlin'))
println d + 1
println d - 7
println d.plus(3).minus(2)
println (d - (d - 10))
println d.next()
println d.previous()
println d.clearTime()
println d[Calendar.YEAR]
d = new Date(1700000000123L)
println d[Calendar.YEAR, Calendar.MONTH]
println d.toCalendar().time == d
println d.copyWith(year: 2020, month: Calendar.FEBRUARY, date: 29)
println d.updated(hourOfDay: 5) 
d.set(year: 2000); println d
println d.dateString.replace('\u202f', ' ')
println d.timeString.replace('\u202f', ' ')
println d.dateTimeString.replace('\u202f', ' ')
println Date.parse('yyyy-MM-dd', '2024-05-06')
println Date.parse('yyyy-MM-dd HH:mm', '2024-05-06 10:20', TimeZone.getTimeZone('Asia/Tokyo'))
try { Date.parse('yyyy', 'x') } catch (e) { println e }
def a = Date.parse('yyyy-MM-dd', '2024-02-27'), b = Date.parse('yyyy-MM-dd', '2024-03-02')
println b - a
println ((a..b).collect { it.format('MM-dd') })
a.upto(b) { print it.format('d ') }
println()
b.downto(a) { print it.format('d ') }
println()
println a.before(b)
println a < b
println a <=> b
println a.compareTo(b)
println a.equals(new Date(a.time))
println a.hashCode()
println a.year + ' ' + a.month + ' ' + a.date + ' ' + a.day + ' ' + a.hours
println a.toInstant()
println Date.from(java.time.Instant.ofEpochMilli(0))
println new java.sql.Timestamp(0)
println new Date(124, 1, 3)
println new Date('2024/02/03')
println new Date(2024 - 1900, 0, 1, 10, 20)
println Date.UTC(124, 0, 1, 0, 0, 0)
println a.toGMTString()
println a.timezoneOffset
println new Date(a.time + 5).seconds
