// DateTimeFormatterBuilder: pieces, optional parts, defaults, letters of either case.
import java.time.*
import java.time.format.*
import java.time.temporal.*
def t(Closure c){ try { println c() } catch (Throwable e) { println e.class.name+': '+e.message } }
t{ new DateTimeFormatterBuilder().appendPattern('yyyy-MM').parseDefaulting(ChronoField.DAY_OF_MONTH,1).toFormatter().parse('2024-05',LocalDate::from) }
t{ LocalDate.parse('2024-05', new DateTimeFormatterBuilder().appendPattern('yyyy-MM').parseDefaulting(ChronoField.DAY_OF_MONTH,1).toFormatter()) }
t{ new DateTimeFormatterBuilder().append(DateTimeFormatter.ISO_LOCAL_DATE).appendLiteral('T').appendValue(ChronoField.HOUR_OF_DAY,2).optionalStart().appendFraction(ChronoField.NANO_OF_SECOND,0,9,true).optionalEnd().toFormatter().format(LocalDateTime.of(2024,1,2,3,0)) }
def f=new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern('d-MMM-yyyy').toFormatter(Locale.ENGLISH)
t{ LocalDate.parse('3-JAN-2024', f).toString() + LocalDate.parse('3-jan-2024', f) }
t{ LocalDate.parse('3-JAN-2024', DateTimeFormatter.ofPattern('d-MMM-yyyy', Locale.ENGLISH)) }
def o=new DateTimeFormatterBuilder().appendPattern('yyyy-MM-dd').optionalStart().appendPattern(' HH:mm').optionalEnd().parseDefaulting(ChronoField.HOUR_OF_DAY,0).parseDefaulting(ChronoField.MINUTE_OF_HOUR,0).toFormatter()
t{ LocalDateTime.parse('2024-01-02', o).toString()+LocalDateTime.parse('2024-01-02 10:20', o) }
t{ new DateTimeFormatterBuilder().appendValue(ChronoField.YEAR).appendLiteral('/' as char).appendText(ChronoField.MONTH_OF_YEAR, TextStyle.SHORT).toFormatter().format(LocalDate.of(2024,3,1)) }
t{ new DateTimeFormatterBuilder().appendText(ChronoField.DAY_OF_WEEK).toFormatter(Locale.GERMANY).format(LocalDate.of(2024,3,1)) }
t{ new DateTimeFormatterBuilder().append(DateTimeFormatter.ISO_LOCAL_DATE_TIME).appendOffsetId().toFormatter().format(OffsetDateTime.of(2024,1,2,3,4,5,0,ZoneOffset.ofHours(2))) }
t{ new DateTimeFormatterBuilder().appendOptional(DateTimeFormatter.ofPattern('dd.MM.yyyy')).appendOptional(DateTimeFormatter.ofPattern('yyyy-MM-dd')).toFormatter().with{ [LocalDate.parse('01.02.2024', it), LocalDate.parse('2024-02-01', it)] } }
t{ new DateTimeFormatterBuilder().optionalEnd() }
t{ new DateTimeFormatterBuilder().appendValue(ChronoField.YEAR, 20) }
t{ new DateTimeFormatterBuilder().appendPattern('b') }
t{ new DateTimeFormatterBuilder().appendInstant().toFormatter().format(Instant.EPOCH) }
t{ new DateTimeFormatterBuilder().appendPattern('HH').optionalStart().appendPattern(':mm').toFormatter().with{ [LocalTime.parse('10:20', it)] } }
t{ new DateTimeFormatterBuilder().appendPattern('yyyy').parseDefaulting(ChronoField.MONTH_OF_YEAR, 13).parseDefaulting(ChronoField.DAY_OF_MONTH, 1).toFormatter().with{ LocalDate.parse('2024', it) } }
