// Which class the branches of a condition get when they are operations.
def show(Closure action) {
    try {
        def answer = action()
        println "${answer.inspect()} ${answer == null ? 'null' : answer.getClass().simpleName}"
    } catch (Exception problem) {
        println "${problem.class.simpleName}: ${(problem.message ?: '').readLines().find { true }}"
    }
}
show { (true ? 5d : (1.0 <=> 2)) }
show { (true ? 5d : ('a' <=> 'b')) }
show { (true ? 5d : 5.0) }
show { (true ? 5 : 1.0 + 1f) }
show { (true ? 5 : 2.0 * 1f) }
show { (true ? 5d : (1G + 1)) }
show { (true ? 5d : (1 + 1G)) }
show { (true ? 5 : (1d / 2)) }
show { (true ? 5 : (1f / 2)) }
show { (true ? 5 : (1f / 2f)) }
show { (true ? 5 : (1d / 2.0)) }
show { (true ? 5 : (1d - 2.0)) }
show { (true ? 5 : (1d % 2)) }
show { (true ? 5 : (1d % 2.0)) }
show { (true ? 5 : (1L % 2)) }
show { (true ? 5 : (1L <=> 2)) }
show { (true ? 5L : (1d <=> 2)) }
show { (true ? 5L : (1 << 2)) }
show { (true ? 5 : (1L << 2)) }
show { (true ? 5 : (1 << 2L)) }
show { (true ? 5 : (1L >>> 2)) }
show { (true ? 5 : (true ? 1L : 2)) }
show { (true ? 5 : (true ? 1L : 2L)) }
show { (true ? 5 : (1L ?: 2L)) }
show { (true ? (5 as Integer) : 2d) }
show { (true ? (5 as int) : (2 as Double)) }
show { (true ? (5 as short) : 5) }
show { (true ? (5 as short) + 1 : 5L) }
show { (true ? (5 as byte) + (1 as byte) : 5) }
show { (true ? 'a' as char : 5) }
show { (true ? 5 : (1d as double) + 'a'.size()) }
show { (true ? 5 : Math.abs(2d)) }
show { ({ int i = 5; long j = 6; true ? i : j })() }
show { ({ int i = 5; long j = 6; true ? i + 1 : j })() }
show { ({ int i = 5; long j = 6; true ? i++ : j })() }
show { ({ int i = 5; long j = 6; true ? ++i : j })() }
show { ({ int i = 5; long j = 6; true ? (i += 1) : j })() }
show { ({ Integer i = 5; Long j = 6; true ? i : j })() }
show { ({ Integer i = 5; double j = 6; true ? i : j })() }
show { ({ def i = 5; double j = 6; true ? i : j })() }
show { ({ int i = 5; true ? -i : 1L })() }
show { ({ int i = 5; true ? ~i : 1L })() }
show { ({ int i = 5; true ? +i : 1L })() }
show { ({ int i = 5; true ? i : null })() }
show { (true ? 5 as Long : 2) }
show { (true ? (long) 5 : 2d) }
show { (true ? 2 : 3G) }
show { (true ? 2f : 3.0) }
show { (true ? (1 as Integer) : 2L) }
show { (true ? (Integer) 1 : 2L) }
show { (true ? (1 as Integer) : 2d) }
show { (true ? (1 as Integer) : 2f) }
show { (true ? (1 as Short) : 2L) }
show { (true ? (1 as Short) : 2) }
show { (true ? (1 as Float) : 2d) }
show { (true ? (1 as Long) : 2d) }
show { (true ? (1 as Byte) : 2d) }
show { (true ? (1 as Integer) : (2 as long)) }
show { ({ Integer i = 1; true ? i : 2L })() }
show { ({ Integer i = 1; true ? i : 2d })() }
show { ({ Integer i = 1; long j = 2; true ? i : j })() }
show { ({ Integer i = 1; long j = 2; true ? (i as Integer) : j })() }
show { ({ Integer i = 1; long j = 2; true ? i : (j as long) })() }
show { (true ? 2L : (1 as Integer)) }
show { (true ? 1 : (2 as Long)) }
show { (true ? 1 : (2 as Double)) }
show { (true ? 1 as int : (2 as Double)) }
show { (true ? 1 as int : (2 as Long)) }
show { ((1.0 <=> 1d) ?: 4) }
show { ((2.0 <=> 1d) ?: 4) }
show { ((2 <=> 1d) ?: 4) }
show { (2.0 <=> 1d ?: 4) }
show { ((2.0f <=> 1) ?: 4) }
show { ((2.0 + 1d) ?: 4) }
show { ({ P -> [[a: 2], [a: null]].sort { x, y -> x.a.compareTo(y.a) } })(1) }
show { ({ P -> [[a: null], [a: 2]].sort { x, y -> x.a <=> y.a } })(1) }
show { ({ Integer a = null; Integer b = 2; a.compareTo(b) })() }
