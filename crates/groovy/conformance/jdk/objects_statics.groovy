println Objects.equals(1, 1)
println Objects.hash(1, 2)
println Objects.requireNonNullElse(null, 5)
println Objects.toString(null, 'd')
println Objects.isNull(null)
println Objects.nonNull(1)
println Objects.hashCode(null)
try { Objects.requireNonNull(null, 'msg') } catch (e) { println e.message }
println Objects.compare(1, 2, Comparator.naturalOrder())
println Objects.toString(5)
println Objects.checkIndex(1, 2)
println Objects.requireNonNullElseGet(null) { 4 }
println Objects.deepEquals([1] as int[], [1] as int[])
