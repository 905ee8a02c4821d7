def workItem = [:]
workItem.with {
  summary = 'S'
  description = "D of ${summary}"
  tags = ['a']
}
println(workItem)
def replica = [a: 1, b: 2]
replica.with { m -> println m.a + m.b }
println(replica.with { a + b })
