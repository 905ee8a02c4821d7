import java.time.*
import java.time.format.*
def z = ZonedDateTime.of(2024, 7, 4, 15, 8, 9, 123456789, ZoneId.of('America/New_York'))
for (p in ['yyyy', 'yy', 'M', 'MM', 'MMM', 'MMMM', 'd', 'dd', 'E', 'EEEE', 'H', 'HH', 'h', 'a', 'm', 's', 'S', 'SSS', 'SSSSSS', 'n', 'z', 'Z', 'XXX', 'VV', 'D', 'e', 'Q', 'QQQ', "'at' HH", 'u', 'xxx', 'uuuu-MM-dd', 'yyyyMMdd', 'HHmmss']) {
  println "$p -> ${z.format(DateTimeFormatter.ofPattern(p, Locale.US))}"
}
println(z.format(DateTimeFormatter.ISO_DATE))
println(z.format(DateTimeFormatter.RFC_1123_DATE_TIME))
println(z.format(DateTimeFormatter.BASIC_ISO_DATE))
println(z.format(DateTimeFormatter.ISO_INSTANT))
println(z.format(DateTimeFormatter.ISO_ZONED_DATE_TIME))
try { println(DateTimeFormatter.ofPattern('q{')) } catch (Throwable err) { println(err.class.name) }
try { println(LocalDate.of(2024, 1, 1).format(DateTimeFormatter.ofPattern('HH'))) } catch (Throwable err) { println(err.class.name) }
