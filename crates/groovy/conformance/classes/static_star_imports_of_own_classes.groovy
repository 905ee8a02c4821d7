import static Constants.*
import Outer.Inner as Short
class Constants { static final int ONE = 1; static add(x) { x + ONE } }
class Outer { static class Inner { int v = 5 } ; enum Kind { P, Q } }
import Outer.Kind
println ONE + add(2)
println new Short().v
println Kind.Q
