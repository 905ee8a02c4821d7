// Minus zero and NaN.
def show(Closure action) {
    try {
        def answer = action()
        println "${answer.inspect()} ${answer == null ? 'null' : answer.getClass().simpleName}"
    } catch (Exception problem) {
        println "${problem.class.simpleName}: ${(problem.message ?: '').readLines().find { true }}"
    }
}
show { ({ a, b -> a == b })(0, -0.0d) }
show { ({ a, b -> a == b })(0.0d, -0.0d) }
show { ({ a, b -> a < b })(-0.0d, 0) }
show { ({ a, b -> a < b })(-0.0d, 0.0d) }
show { ({ a, b -> a > b })(0.0d, -0.0d) }
show { ({ a, b -> a >= b })(-0.0d, 0.0d) }
show { ({ a, b -> a <=> b })(0.0d, -0.0d) }
show { ({ a, b -> a <=> b })(0.0, -0.0d) }
show { ({ a, b -> a == b })(0.0, -0.0d) }
show { ({ a, b -> a == b })(Double.NaN, Double.NaN) }
show { ({ a, b -> a <=> b })(Double.NaN, 1) }
show { ({ a, b -> a < b })(Double.NaN, 1) }
show { ({ a, b -> a > b })(Double.NaN, 1) }
show { ({ a, b -> a <=> b })(1.5f, -0.0d) }
show { ({ a, b -> [a] == [b] })(0.0d, -0.0d) }
show { ({ a, b -> [a].contains(b) })(0.0d, -0.0d) }
show { ({ a, b -> a in [b] })(0.0d, -0.0d) }
show { ({ a, b -> [a, b].unique() })(0.0d, -0.0d) }
show { ({ a, b -> [a, b].max() })(-0.0d, 0.0d) }
show { ({ a, b -> [a, b].min() })(0.0d, -0.0d) }
show { ({ a, b -> [a, b].sort() })(0.0d, -0.0d) }
show { ({ a, b -> [a] - b })(0.0d, -0.0d) }
show { ({ a, b -> [a] - [b] })(0.0d, -0.0d) }
show { ({ a -> switch (a) { case 0.0d: return 'zero'; default: return 'other' } })(-0.0d) }
show { ({ a, b -> a.equals(b) })(0.0d, -0.0d) }
show { ({ a, b -> a.compareTo(b) })(0.0d, -0.0d) }
show { ({ a, b -> [a, b].max() })(Double.NaN, 1d) }
show { ({ a, b -> [a, b].max() })(1d, Double.NaN) }
show { ({ a, b -> [a, b].min() })(1d, Double.NaN) }
show { ({ a, b -> [a, b].sort() })(Double.NaN, 1d) }
show { ({ a, b -> a == b })(0.0f, -0.0f) }
show { ({ a, b -> a <=> b })(0.0f, -0.0f) }
show { ({ a, b -> a <=> b })(0, -0.0f) }
show { ({ a, b -> a == b })(0, -0.0f) }
show { ({ a, b -> a < b })(-0.0f, 0L) }
show { Double.NEGATIVE_INFINITY.toBigInteger() }
show { Double.NEGATIVE_INFINITY as BigDecimal }
show { BigDecimal.valueOf(Double.NaN) }
show { BigDecimal.valueOf(Double.POSITIVE_INFINITY) }
show { new BigDecimal(Double.NaN) }
show { new BigDecimal(Double.NEGATIVE_INFINITY) }
show { ({ BigDecimal b = Double.NaN; b })() }
show { Double.NaN as Integer }
show { Double.NaN as Long }
show { (Double.NaN + 1.0).class }
show { (1.0 + Double.NaN) }
show { (Float.NaN).toBigDecimal() }
