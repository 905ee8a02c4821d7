// What null answers to.
def show(Closure action) {
    try {
        def answer = action()
        println "${answer.inspect()} ${answer == null ? 'null' : answer.getClass().simpleName}"
    } catch (Exception problem) {
        println "${problem.class.simpleName}: ${(problem.message ?: '').readLines().find { true }}"
    }
}
show { null.findIndexValues { it } }
show { null.findIndexOf { it } }
show { null.findLastIndexOf { it } }
show { null.findIndexValues(1) { it } }
show { null.findLastIndexOf(1) { it } }
show { null.grep() }
show { null.grep { it } }
show { null.grep(1) }
show { null.inject(1) { a, b -> a } }
show { null.every { it } }
show { null.any { it } }
show { null.every() }
show { null.any() }
show { null.findAll() }
show { null.findAll { it } }
show { null.find() }
show { null.find { it } }
show { null.findResult { it } }
show { null.findResult(1) { it } }
show { null.findResults { it } }
show { null.collect { it } }
show { null.collect() }
show { null.collect([]) { it } }
show { null.collectMany { it } }
show { null.collectEntries { it } }
show { null.eachWithIndex { a, b -> } }
show { null.each { } }
show { null.reverseEach { } }
show { null.sum() }
show { null.max() }
show { null.min() }
show { null.count(1) }
show { null.count { it } }
show { null.countBy { it } }
show { null.groupBy { it } }
show { null.size() }
show { null.toList() }
show { null.asList() }
show { null.toSet() }
show { null.first() }
show { null.join(',') }
show { null.asBoolean() }
show { null.is(null) }
show { null.inspect() }
show { null.identity { 1 } }
show { null.with { 1 } }
show { null.tap { 1 } }
show { null.metaPropertyValues }
show { null.getAt(1) }
show { null.sprintf('x') }
show { null.print('') }
show { null.printf('') }
show { null.asType(String) }
show { null.asType(Integer) }
show { null.getClass() }
show { null.equals(null) }
show { null.isCase(null) }
show { null.toString() }
show { null.plus('x') }
show { null.plus(1) }
show { null + 'x' }
show { null.spread() }
show { null.every { false } }
show { null.collectNested { it } }
show { null.clone() }
show { null.isEmpty() }
show { null.contains(1) }
show { null.intersect([1]) }
show { null.minus(1) }
show { null.multiply(1) }
show { null.compareTo(1) }
show { null.split { it } }
show { null.stream().toList() }
show { null.toUnique() }
show { null.sort() }
show { null.indexed() }
show { null.withIndex() }
show { null.head() }
show { null.take(1) }
show { null.eachMatch('a') { } }
show { null.capitalize() }
show { null.toInteger() }
show { null.isInteger() }
show { null.and(true) }
show { null.or(true) }
show { null.next() }
show { null.previous() }
show { null.call() }
show { null.leftShift(1) }
show { null.power(1) }
