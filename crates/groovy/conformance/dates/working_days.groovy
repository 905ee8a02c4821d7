import java.time.*
def addWorkDays(LocalDate d, int n) {
  while (n > 0) {
    d = d.plusDays(1)
    if (!(d.dayOfWeek in [DayOfWeek.SATURDAY, DayOfWeek.SUNDAY])) n--
  }
  d
}
println(addWorkDays(LocalDate.of(2024, 5, 3), 3))
def start = LocalDate.of(2024, 5, 1)
println((0..6).collect { start.plusDays(it) }.findAll { it.dayOfWeek.value < 6 }*.dayOfMonth)
println((0..<7).collect { start.plusDays(it).dayOfWeek.toString()[0..2] })
