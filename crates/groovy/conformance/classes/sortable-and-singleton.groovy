import groovy.transform.*

@Sortable
class Version {
    int major
    String tag
    String toString() { "$major$tag" }
}
def versions = [new Version(major: 2, tag: 'a'), new Version(major: 1, tag: 'b'), new Version(major: 1, tag: 'a')]
println versions.sort(false)
println versions.max()
println versions[0] > versions[1]
println versions[1] == new Version(major: 1, tag: 'b')
println versions[0] instanceof Comparable
println versions.toSorted(Version.comparatorByTag())

@Singleton
class Only { int n = 5 }
println Only.instance.n
println Only.instance.is(Only.instance)
try {
    new Only()
} catch (RuntimeException e) {
    println e.message
}
