def local = ['a', 'b'] as Set
def remote = ['b', 'c'] as Set
println((local + remote).sort())
println(local.intersect(remote))
println((local - remote) + (remote - local))
println(local.containsAll(['a']))
def added = remote - local, removed = local - remote
println("added $added removed $removed")
