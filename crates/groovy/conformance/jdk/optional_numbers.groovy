def o = Optional.of(5); o.ifPresentOrElse({ println "v $it" }, { println 'none' }); Optional.empty().ifPresentOrElse({ println "v $it" }, { println 'none' })
println o.or { Optional.of(1) }
println Optional.empty().or { Optional.of(1) }
println o.map { it + 1 }
println o.filter { it > 9 }
println o.stream().toList()
println o.orElseThrow()
println o.mapToInt { it * 2 }
println o.isPresent()
println o == Optional.of(5)
println o.hashCode()
println Optional.ofNullable(null)
println(Optional.empty() ? 'y' : 'n')
try { Optional.empty().get() } catch (e) { println e.message }
println OptionalInt.of(3)
println OptionalInt.of(3).asInt
println OptionalDouble.empty()
println o.get()
println o.flatMap { Optional.of(it * 3) }.get()
