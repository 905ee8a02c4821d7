import java.time.*
import java.time.temporal.*
def ym = YearMonth.of(2024, 2)
println ym
println ym.isValidDay(30)
println ym.adjustInto(LocalDate.of(2020, 5, 5))
println ym.range(ChronoField.MONTH_OF_YEAR)
println ym.lengthOfMonth()
println ym.plusMonths(11)
println ym.atDay(3)
println ym.atEndOfMonth()
println YearMonth.parse('2024-05').month
println Year.of(2024).isLeap()
println Year.of(2024).atDay(60)
println Year.isLeap(2023)
println Year.of(2024).length()
println Year.parse('2020').plusYears(1)
println MonthDay.of(2, 29).isValidYear(2023)
println MonthDay.of(2, 29).atYear(2023)
println MonthDay.parse('--12-25'); def i = Instant.ofEpochSecond(1700000000)
println i
println i.plusSeconds(5)
println i.toEpochMilli()
println i.truncatedTo(ChronoUnit.DAYS)
println i.atZone(ZoneId.of('UTC'))
println i.range(ChronoField.MILLI_OF_SECOND)
println i.until(i.plusSeconds(60), ChronoUnit.SECONDS)
println Instant.parse('2024-01-01T00:00:00Z').epochSecond
println i.isBefore(Instant.MAX)
println i.get(ChronoField.MILLI_OF_SECOND)
println Instant.EPOCH
println i.atOffset(ZoneOffset.UTC)
println LocalTime.of(1, 2).adjustInto(LocalDateTime.of(2020, 1, 1, 0, 0))
println LocalTime.MIDNIGHT
println LocalTime.parse('10:15').plusMinutes(50)
println LocalTime.of(10, 0).toSecondOfDay()
println LocalTime.of(10, 0).range(ChronoField.HOUR_OF_DAY)
println LocalTime.NOON.isAfter(LocalTime.MIN)
println LocalDateTime.of(2024, 1, 1, 1, 1).range(ChronoField.DAY_OF_MONTH)
println LocalDateTime.parse('2024-01-01T10:00').toLocalTime()
println LocalDateTime.of(2024, 1, 1, 10, 0).atZone(ZoneId.of('America/New_York'))
println LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC)
println LocalDateTime.of(2024, 1, 1, 10, 0).with(TemporalAdjusters.lastDayOfMonth())
println ZoneOffset.of('+02:00').totalSeconds
println ZoneId.of('Europe/Paris').id
println LocalDateTime.of(2024,1,1,0,0).minus(Duration.ofHours(1))
println ValueRange.of(1, 5)
