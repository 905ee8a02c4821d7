// How texts with values compare with anything.
def show(Closure action) {
    try {
        def answer = action()
        println "${answer.inspect()} ${answer == null ? 'null' : answer.getClass().simpleName}"
    } catch (Exception problem) {
        println "${problem.class.simpleName}: ${(problem.message ?: '').readLines().find { true }}"
    }
}
show { ("${1}a" <=> 2) }
show { ("${5}" <=> 2) }
show { ("${5}" <=> 'a') }
show { ("${5}a" <=> [1]) }
show { (2 <=> "${5}") }
show { (2 <=> "${5}a") }
show { ("${5}" < 7) }
show { ("${5}" == 5) }
show { (53 == "${5}") }
show { ("${5}" == 53) }
show { ("${true}" <=> true) }
show { [1, 2, 3, 4, true, false, "${1}a"].toSorted() }
show { [false, false, 1, 2, 3, 4, "a${[1]}", "b${'x'}"].toSorted() }
show { ["${5}", 7, 'a', "${3}b", true].sort() }
