// Which method of Math takes which numbers.
def show(Closure action) {
    try {
        def answer = action()
        println "${answer.inspect()} ${answer == null ? 'null' : answer.getClass().simpleName}"
    } catch (Exception problem) {
        println "${problem.class.simpleName}: ${(problem.message ?: '').readLines().find { true }}"
    }
}
show { Math.max(2.50, 1.0f) }
show { Math.max(2.50, (1.0d as float)) }
show { Math.max(1.0f, 2.5) }
show { ({ a, b -> Math.max(a, b) })(2.5, 1.0f) }
show { ({ a, b -> Math.max(a, b) })(1.0f, 2.5) }
show { ({ a, b -> Math.max(a, b) })(1.0f, 25G) }
show { ({ a, b -> Math.max(a, b) })(25G, 1.0f) }
show { Math.max(25G, 1.0f) }
show { Math.max(25G, 1.0d) }
show { Math.max(1L, 1.0f) }
show { Math.max(1L, 2.5) }
show { Math.max(1, 1.0f) }
show { Math.max(1.0f, 1.0d) }
show { Math.abs(2.5) }
show { Math.max((1.5 as float), (1.0 as BigDecimal)) }
show { Math.max(1, null) }
show { 1 * null }
show { (1.5 ** -2) }
show { (268435457.0 ** -2) }
show { (-268435457.0 ** -2) }
show { Math.pow(1.3877787704217847E-17, 5) }
show { Math.pow(1.38777876e-17, 5) }
show { Math.pow(1.5e-17, 5) }
show { Math.pow(1.5e-3, 7) }
show { Math.pow(1.1, 20) }
show { Math.pow(1.1d, 5) }
show { Math.pow(3.7d, -5) }
show { 1.1d ** 5 }
