// What is taken out of a tree by a closure is not compared; a width of nothing leaves the list whole.
def mixed = ([3, 1] as TreeSet).intersect([1]) + ['x'].collect { "<$it>" }
mixed.removeAll { it?.toString()?.size() }
println mixed
def numbers = [5, 3, 8, 1] as TreeSet
println numbers.removeAll { it > 4 }
println numbers
println numbers.retainAll { it < 3 }
println numbers
def list = [1, 2, 3]
println list.collate(0)[0].is(list)
println list.collate(-2)
println list.asUnmodifiable().collate(-2)[0].class.simpleName
println new LinkedList([1, 2, 3]).collate(-1)[0].class.simpleName
println((1..4).collate(0)[0].class.simpleName)
println(([3, 1] as Set).collate(0)[0].class.simpleName)
