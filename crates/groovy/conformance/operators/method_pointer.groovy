def up = 'abc'.&toUpperCase
println(up())
def l = ['a', 'b'].collect('x'.&plus)
println(l)
println([1, 2, 3].collect(this.&twice))
def twice(x) { x * 2 }
def add = Math.&max
println(add(3, 4))
def p = String.&valueOf
println(p(5))
println(['a', 'b'].collect(String::toUpperCase))
println([3, 1].toSorted(Integer::compare))
println(['1', '2'].collect(Integer::parseInt))
println(['1', '2'].collect(Integer.&parseInt))
def ctor = StringBuilder::new
println(ctor('abc').reverse())
def list = []
[1, 2].each(list.&add)
println(list)
