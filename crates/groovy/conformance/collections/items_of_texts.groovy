// Texts by index.
def show(Closure action) {
    try {
        def answer = action()
        println "${answer.inspect()} ${answer == null ? 'null' : answer.getClass().simpleName}"
    } catch (Exception problem) {
        println "${problem.class.simpleName}: ${(problem.message ?: '').readLines().find { true }}"
    }
}
show { 'abc'[['a']] }
show { 'abc'[['ab']] }
show { 'abc'[[1.5]] }
show { 'abc'[[1, 0]] }
show { 'abc'[[1, [0]]] }
show { 'abc'[[null]] }
show { 'abc'[[1L]] }
show { 'abc'[['1']] }
show { 'abc'[[true]] }
show { 'abc'[0, 'b'] }
show { 'abc'[[0..1, 'b']] }
show { [1,2,3][['a']] }
show { [1,2,3][['ab']] }
show { [1,2,3][[1.5]] }
show { [1,2,3][[null]] }
show { [1,2,3][[true]] }
show { [1,2,3][[1L]] }
show { [1,2,3][[0..1, 2]] }
show { [1,2,3][[[0], 2]] }
show { ([1,2,3] as int[])[[0, 2]] }
show { (1..3)[['a']] }
show { 'abc'[1.5] }
show { 'abc'[1.5G] }
show { 'abc'[true] }
show { 'abc'[1L] }
show { 'abc'['a' as char] }
show { 'abc'['bytes'] }
show { 'abc'['nope'] }
show { 'abc'[new Date(0)] }
show { 5['x'] }
show { 5[1] }
show { 5[[1]] }
show { 'abc'[[:]] }
show { [1,2][[:]] }
show { [1,2][1.5] }
show { [1,2][true] }
show { [1,2]['a' as char] }
show { "ab${1}"[['x']] }
show { "ab${1}"[[1]] }
