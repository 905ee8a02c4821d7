import java.time.*
import java.time.temporal.*
println Month.MARCH.firstDayOfYear(true)
println Month.MAY.firstMonthOfQuarter()
println Month.MAY.get(ChronoField.MONTH_OF_YEAR)
println Month.MAY.getLong(ChronoField.MONTH_OF_YEAR)
println Month.MAY.isSupported(ChronoField.DAY_OF_WEEK)
println Month.MAY.range(ChronoField.MONTH_OF_YEAR)
println Month.MAY.adjustInto(LocalDate.of(2024, 1, 31))
println DayOfWeek.MONDAY.get(ChronoField.DAY_OF_WEEK)
println DayOfWeek.MONDAY.getLong(ChronoField.DAY_OF_WEEK)
println DayOfWeek.MONDAY.isSupported(ChronoField.DAY_OF_WEEK)
println DayOfWeek.FRIDAY.adjustInto(LocalDate.of(2024, 1, 1))
println DayOfWeek.MONDAY + 3
println Month.of(3).plus(11)
println Month.JANUARY.maxLength()
println DayOfWeek.of(7)
println DayOfWeek.from(LocalDate.of(2024, 1, 1))
println Month.valueOf('MAY').value
println Month.values().size()
println DayOfWeek.SUNDAY.getDisplayName(java.time.format.TextStyle.SHORT, Locale.US)
