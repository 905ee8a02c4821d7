import java.math.RoundingMode
def nums = [2.5, -2.5, 1.1, -1.1, 5.5]
for (mode in [RoundingMode.UP, RoundingMode.DOWN, RoundingMode.CEILING, RoundingMode.FLOOR, RoundingMode.HALF_UP, RoundingMode.HALF_DOWN, RoundingMode.HALF_EVEN]) {
  println "$mode ${nums.collect { it.setScale(0, mode) }}"
}
