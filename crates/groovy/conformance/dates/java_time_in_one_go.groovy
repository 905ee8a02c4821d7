import java.time.*
import java.time.format.*
import java.time.temporal.*
def t = LocalDateTime.of(2024, 2, 29, 13, 5, 9, 7000000)
['yyyy-MM-dd HH:mm:ss.SSS', 'uuuu', 'EEE d MMM', 'EEEE, MMMM', 'D', 'Q QQQ QQQQ', 'w W', 'h:mm a', 'n N A', 'SSSSSSSSS', 'e c', 'YYYY-ww', "'T'HH", 'yy', 'HHmmss', 'MMMMM', 'EEEEE', '[HH][ss]'].each {
  try { println "$it -> " + t.format(DateTimeFormatter.ofPattern(it, Locale.US)) } catch (e) { println "$it: ${e.class.name}: $e.message" }
}
def z = ZonedDateTime.of(t, ZoneId.of('Europe/Paris'))
['VV', 'z', 'zzzz', 'O', 'OOOO', 'X', 'XXX', 'x', 'xxx', 'Z', 'ZZZZ', 'ZZZZZ'].each { println "$it -> " + z.format(DateTimeFormatter.ofPattern(it, Locale.US)) }
[DateTimeFormatter.ISO_DATE, DateTimeFormatter.ISO_LOCAL_DATE_TIME, DateTimeFormatter.ISO_OFFSET_DATE_TIME, DateTimeFormatter.ISO_ZONED_DATE_TIME, DateTimeFormatter.ISO_INSTANT, DateTimeFormatter.RFC_1123_DATE_TIME, DateTimeFormatter.BASIC_ISO_DATE, DateTimeFormatter.ISO_WEEK_DATE, DateTimeFormatter.ISO_ORDINAL_DATE, DateTimeFormatter.ISO_LOCAL_TIME, DateTimeFormatter.ISO_DATE_TIME].each { println z.format(it) }
println LocalDate.parse('2024-02-29')
println LocalDate.parse('29/02/2024', DateTimeFormatter.ofPattern('dd/MM/yyyy'))
['2024-02-30', '2024-2-3', 'x', '2024-13-01'].each { try { println LocalDate.parse(it) } catch (e) { println e } }
try { LocalDateTime.parse('2024-01-01') } catch (e) { println e }
println OffsetDateTime.parse('2024-01-01T10:00:00+02:00').toInstant()
println ZonedDateTime.parse('2024-01-01T10:00:00+01:00[Europe/Paris]')
println Instant.parse('2024-01-01T10:00:00.123Z').toEpochMilli()
println Duration.between(t, t.plusHours(25).plusSeconds(3))
println Duration.parse('PT1H30M').toMinutes()
println Duration.ofMillis(90061001)
println Period.between(LocalDate.of(2020,1,31), LocalDate.of(2024,3,1))
println Period.parse('P1Y2M3D').toTotalMonths()
println ChronoUnit.DAYS.between(LocalDate.of(2024,1,1), LocalDate.of(2024,3,1))
println t.truncatedTo(ChronoUnit.HOURS)
println t.with(TemporalAdjusters.lastDayOfMonth())
println t.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).toLocalDate()
println t.with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)).toLocalDate()
println t.get(ChronoField.DAY_OF_YEAR)
println t.dayOfWeek
println t.month
println t.toLocalDate().isLeapYear()
println t.toLocalDate().lengthOfMonth()
println t.toLocalDate().atStartOfDay()
println t.toLocalDate().atTime(10, 5)
println t.atZone(ZoneId.of('America/New_York')).toInstant()
println z.withZoneSameInstant(ZoneId.of('UTC'))
println z.offset
println z.zone
println ZoneId.of('UTC+2')
try { ZoneId.of('Nope/X') } catch (e) { println e }
println ZoneOffset.ofHours(-5)
println YearMonth.of(2024, 2).atEndOfMonth()
println Year.of(2024).isLeap()
println MonthDay.of(2, 29)
println DayOfWeek.MONDAY + 3
println Month.JANUARY.plus(13)
println LocalTime.of(10, 0).plusMinutes(75)
println LocalTime.parse('10:15').isBefore(LocalTime.NOON)
println Month.MARCH.getDisplayName(TextStyle.SHORT, Locale.US)
println DayOfWeek.FRIDAY.getDisplayName(TextStyle.FULL, Locale.GERMAN)
println LocalDate.of(2024,1,31).plusMonths(1)
println LocalDate.of(2024,1,1).datesUntil(LocalDate.of(2024,1,4)).toList()
println t.toString()
println LocalDateTime.of(2024,1,1,0,0)
println Instant.ofEpochSecond(1)
println Instant.EPOCH.plus(1, ChronoUnit.DAYS)
try { Instant.EPOCH.plus(1, ChronoUnit.MONTHS) } catch (e) { println e }
println DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(Locale.US).format(t)
println Clock.fixed(Instant.EPOCH, ZoneOffset.UTC).instant()
