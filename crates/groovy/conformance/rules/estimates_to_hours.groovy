def toHours = { sec -> sec == null ? null : (sec / 3600).setScale(2, java.math.RoundingMode.HALF_UP) }
println([3600, 5400, 100, 0, null].collect(toHours))
def human = { s -> s == null ? '-' : "${s.intdiv(3600)}h ${(s % 3600).intdiv(60)}m".toString() }
println([3600, 5430, 59, null].collect(human))
def parse = { t -> (t =~ /(\d+)([wdhm])/).collect { it[1].toInteger() * [w: 2400, d: 480, h: 60, m: 1][it[2]] }.sum() ?: 0 }
println(['1w 2d', '3h 15m', '', '45m'].collect(parse))
