// JSON with settings, of the objects of java.time, and read by the lax parser.
import groovy.json.*
import java.time.*
def t(n, c) { try { println "$n: ${c()}" } catch (Throwable e) { println "$n: ${e.class.name}: ${e.message}" } }
t(13) { new JsonSlurper(type: JsonParserType.LAX).parseText("{a: 'x', /* c */ b: [1, 2], // d\n c: true}") }
t(14) { new JsonSlurper().setType(JsonParserType.LAX).parseText("{'a': 1}") }
class P { String name; int age; private int secret = 5; List tags = []; static int X = 1; transient int tr = 3; def getUpper() { name?.toUpperCase() } }
enum E { A, B }
t(34) { new JsonGenerator.Options().excludeNulls().excludeFieldsByName('b').build().toJson([a: null, b: 2, c: 3]) }
t(35) { new JsonGenerator.Options().dateFormat('yyyy').addConverter(E) { 'e' + it }.build().toJson([new Date(0), E.A]) }
t(36) { new JsonGenerator.Options().disableUnicodeEscaping().build().toJson(['é']) }
t(37) { new JsonGenerator.Options().timezone('GMT+1').build().toJson(new Date(0)) }
t(38) { new JsonGenerator.Options().excludeFieldsByType(List).build().toJson(new P(name: 'q')) }
t(45) { def w = new StringWriter(); new JsonBuilder([a: 1]).writeTo(w); w.toString() }
t(61) { JsonOutput.toJson(java.time.Duration.ofSeconds(5)) }
t(62) { JsonOutput.toJson(Calendar.getInstance(TimeZone.getTimeZone('UTC')).tap { timeInMillis = 0 }) }
t(65) { JsonOutput.prettyPrint('[1,[2,3],{}]') + JsonOutput.prettyPrint('"x"') + JsonOutput.prettyPrint('{}') }
t(100 + 1) { JsonOutput.toJson(LocalDate.of(2024, 1, 2)) }
t(100 + 2) { JsonOutput.toJson(LocalDateTime.of(2024, 1, 2, 3, 4, 5)) }
t(100 + 3) { JsonOutput.toJson(LocalTime.of(3, 4)) }
t(100 + 4) { JsonOutput.toJson(Instant.EPOCH) }
t(100 + 5) { JsonOutput.toJson(Duration.ofSeconds(5)) }
t(100 + 6) { JsonOutput.toJson(Year.of(2024)) }
t(100 + 7) { JsonOutput.toJson(YearMonth.of(2024, 2)) }
t(100 + 8) { JsonOutput.toJson(DayOfWeek.MONDAY) }
t(100 + 9) { JsonOutput.toJson(Period.ofDays(3)) }
t(100 + 10) { JsonOutput.toJson(Optional.of(1)) }
t(100 + 11) { JsonOutput.toJson(Optional.empty()) }
t(100 + 13) { JsonOutput.toJson(~/a/) }
t(100 + 14) { JsonOutput.toJson(new StringBuilder('x')) }
t(100 + 15) { JsonOutput.toJson(new java.util.concurrent.atomic.AtomicInteger(5)) }
t(100 + 17) { JsonOutput.toJson(MonthDay.of(2, 3)) }
