def d = new Date(0)
println(d + 1)
println(d - 1)
println((d + 10) - d)
println(d.plus(5))
println(d.next())
println(d.previous())
d++
println(d)
println((new Date(0)..new Date(0) + 2).size())
println((new Date(0)..(new Date(0) + 2))*.time)
(new Date(0)).upto(new Date(0) + 2) { print it.time + ' ' }
println()
println(new Date(86400000L * 3) - new Date(0))
use(groovy.time.TimeCategory) {
  println new Date(0) + 2.hours
  println new Date(0) + 1.day - 30.minutes
}
