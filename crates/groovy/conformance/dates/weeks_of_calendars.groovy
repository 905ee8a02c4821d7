def c = Calendar.getInstance(TimeZone.getTimeZone('UTC')); c.setTimeInMillis(0)
println c.get(Calendar.YEAR)
println c.isSet(Calendar.YEAR)
println c.weeksInWeekYear
println c.weekYear
println c.isWeekDateSupported()
println c.calendarType
println c.getLeastMaximum(Calendar.DAY_OF_MONTH)
println c.getGreatestMinimum(Calendar.DAY_OF_MONTH)
println c.isLeapYear(2000)
println c.getActualMaximum(Calendar.DAY_OF_MONTH)
println c.getMaximum(Calendar.DAY_OF_MONTH)
println c.firstDayOfWeek
println c.minimalDaysInFirstWeek; def e = c.clone(); e.add(Calendar.DATE, 2); c.upto(e) { print it.format('yyyy-MM-dd') + ' ' }
println(); e.downto(c) { print it[Calendar.DATE] + ' ' }
println()
println c.before(e)
println c.getDisplayName(Calendar.MONTH, Calendar.LONG, Locale.US)
println c[Calendar.MONTH]; c.set(2024, 1, 29)
println c.time; c.set(year: 2020)
println c.get(Calendar.YEAR)
println c.format('yyyy')
println c.toInstant()
println c.timeZone.ID
println (e - c); c.clear()
println c.time; c.roll(Calendar.MONTH, -1)
println c.time
println c.clearTime().time
