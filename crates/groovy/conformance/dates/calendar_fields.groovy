TimeZone.setDefault(TimeZone.getTimeZone('UTC'))
def c = Calendar.getInstance(TimeZone.getTimeZone('Europe/Berlin'), Locale.GERMANY)
c.timeInMillis = 1700000000123L
println c.get(Calendar.YEAR) + ' ' + c.get(Calendar.MONTH) + ' ' + c.get(Calendar.DAY_OF_MONTH) + ' ' + c.get(Calendar.HOUR_OF_DAY) + ' ' + c.get(Calendar.HOUR) + ' ' + c.get(Calendar.AM_PM) + ' ' + c.get(Calendar.DAY_OF_WEEK) + ' ' + c.get(Calendar.WEEK_OF_YEAR) + ' ' + c.get(Calendar.ZONE_OFFSET)
c.add(Calendar.MONTH, 3); println c.time
c.add(Calendar.DATE, -1); println c.time
c.roll(Calendar.MONTH, 11); println c.time
c.set(2024, Calendar.JANUARY, 31); c.add(Calendar.MONTH, 1); println c.time
c.set(Calendar.DAY_OF_WEEK, Calendar.MONDAY); println c.time
println c.getActualMaximum(Calendar.DAY_OF_MONTH)
println c.firstDayOfWeek + ' ' + c.minimalDaysInFirstWeek
c.clear(); println c.time
c.set(Calendar.YEAR, 2024); println c.time
c.set(Calendar.MONTH, 1); c.set(Calendar.DATE, 31); println c.time
println c.timeZone.ID
println c.format('yyyy-MM-dd HH:mm z')
def e = c.clone(); e.add(Calendar.DATE, 2)
println e > c
println e.after(c)
println c[Calendar.YEAR]
c[Calendar.YEAR] = 1999
println c.time
println c.getDisplayName(Calendar.MONTH, Calendar.LONG, Locale.US)
println c.getDisplayNames(Calendar.AM_PM, Calendar.SHORT, Locale.US)
def g = new GregorianCalendar(2024, 1, 29, 12, 0, 0)
println g.time
println g.isLeapYear(2024)
println g.toZonedDateTime()
def u = g.updated(year: 2020)
