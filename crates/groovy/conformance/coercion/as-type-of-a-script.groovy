// What asType makes has to be what was asked for.
class Made {
    def value
    def asType(Class c) { value }
}
println new Made(value: 5) as Number
println new Made(value: 5) as int
println new Made(value: null) as String
for (attempt in [{ new Made(value: 5) as String }, { new Made(value: 5) as long }, { new Made(value: null) as int }]) {
    try {
        println attempt()
    } catch (e) {
        println e.class.name
    }
}
