def i = [status: 'Done', labels: ['x'], due: null]
def all = [{ it.status == 'Done' }, { 'x' in it.labels }, { it.due == null }]
println(all.every { c -> c(i) })
println(all.collect { it(i) })
println(all*.call(i).count(true))
def any = all.findIndexValues { !it(i) }
println(any)
