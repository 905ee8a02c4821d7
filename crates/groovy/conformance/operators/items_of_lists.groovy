// Operators that take the items of a list, and maps that are spread.
def show(Closure action) {
    try {
        def answer = action()
        println "${answer.inspect()} ${answer == null ? 'null' : answer.getClass().simpleName}"
    } catch (Exception problem) {
        println "${problem.class.simpleName}: ${(problem.message ?: '').readLines().find { true }}"
    }
}
show { (1 - [2]) }
show { (1 * [2]) }
show { (1 / [2]) }
show { (1 % [2]) }
show { (1 ** [2]) }
show { (1 << [2]) }
show { (1 & [2]) }
show { (1 <=> [2]) }
show { (1 + [2, 3]) }
show { (1 + [2L]) }
show { (1 + ['x']) }
show { (1 + [[]]) }
show { (1L + [2]) }
show { (1.5d + [2]) }
show { (1.5 + [2]) }
show { (1G + [2]) }
show { (1 + (1..1)) }
show { (1 + ([2] as Set)) }
show { (1 - []) }
show { (1 * []) }
show { (1 / []) }
show { (1 % []) }
show { (1 ** []) }
show { (1 << []) }
show { (1 & []) }
show { (1.5 + []) }
show { (1G - []) }
show { (1L + []) }
show { (true & [true]) }
show { (new Date(0) + [1]) }
show { (new Date(0) - [1]) }
show { [*: [:].keySet(), z: 1].toString() }
show { [*: [:].keySet(), z: 1].entrySet().toString() }
show { ({ def m = [a: 1]; [*: m, z: m.put('b', 2)] })() }
show { ({ def m = [a: 1]; [y: m.put('c', 2), *: m, z: m.put('b', 2)] })() }
