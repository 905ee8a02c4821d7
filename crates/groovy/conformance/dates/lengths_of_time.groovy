import groovy.time.*
use (TimeCategory) {
  def d = new Date(0)
  println d + 1.day + 2.hours - 30.minutes
  println 1.week
  println 3.days.toMilliseconds()
  println (1.year + 2.months)
  println 2.weeks.from.now.class
  println (5.minutes + 3.seconds)
  println 1.day.ago.class
  println ((d + 3.days) - d)
  println (((d + 3.days) - d).days)
  println 1.hour > 30.minutes
  println 1.5.class
  println 2.months.ago.before(new Date())
}
println TimeCategory.minus(new Date(86400000L * 3 + 5000), new Date(0))
println new TimeDuration(1, 2, 3, 4)
println new TimeDuration(1, 2, 3, 4).toMilliseconds()
println new DatumDependentDuration(1, 2, 3, 4, 5, 6, 7)
println new Duration(1, 2, 3, 4, 5)
println new TimeDuration(1, 2, 3, 4) + new TimeDuration(1, 2, 3, 4)
println new TimeDuration(1, 2, 3, 4) == new TimeDuration(1, 2, 3, 4)
println TimeZone.getTimeZone('Europe/Berlin').getOffset(0)
println TimeZone.getTimeZone('Nope').ID
println TimeZone.getTimeZone('GMT+5:30').rawOffset
println TimeZone.getTimeZone('Europe/Berlin').inDaylightTime(new Date(1720000000000L))
println TimeZone.getTimeZone('Europe/Berlin').getDisplayName(false, TimeZone.SHORT, Locale.US)
println TimeZone.getTimeZone('America/New_York').displayName
println TimeZone.getTimeZone('UTC').toZoneId()
