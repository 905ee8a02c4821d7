import java.time.format.*
def builder = new DateTimeFormatterBuilder().appendPattern('yyyy-MM-dd')
while (true) builder.append(builder.toFormatter())
