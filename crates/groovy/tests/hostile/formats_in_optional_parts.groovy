import java.time.format.*
def format = DateTimeFormatter.ofPattern('yyyy')
while (true) {
    def next = new DateTimeFormatterBuilder().appendOptional(format).toFormatter()
    format = next
}
