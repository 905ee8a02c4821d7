import groovy.json.*

println JsonOutput.toJson { name 'x'; tags(['a', 'b']) }
def builder = new JsonBuilder()
builder.person(id: 1) {
    name 'A'
    address(city: 'Y') { zip 5 }
    empty()
    pair 1, 2
}
println builder
