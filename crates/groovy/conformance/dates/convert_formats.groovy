import java.text.SimpleDateFormat
def convert = { s, from, to -> new SimpleDateFormat(to).format(new SimpleDateFormat(from).parse(s)) }
println(convert('2024-03-01T12:30:00Z', "yyyy-MM-dd'T'HH:mm:ss'Z'", 'dd.MM.yyyy HH:mm'))
println(convert('01/02/2024', 'MM/dd/yyyy', 'yyyy-MM-dd'))
println(convert('March 5, 2024', 'MMMM d, yyyy', 'EEE dd-MMM-yy'))
println(Date.parse("yyyy-MM-dd'T'HH:mm:ss", '2024-03-01T12:30:00.000Z').format('yyyy'))
println(new Date(1700000000000L).format("yyyy-MM-dd'T'HH:mm:ss'Z'", TimeZone.getTimeZone('UTC')))
println(java.time.OffsetDateTime.parse('2024-03-01T12:30:00.5Z').toString())
println(java.time.Instant.parse('2024-03-01T12:30:00.120Z').toString())
println(Date.from(java.time.Instant.parse('2024-03-01T12:30:00Z')))
