def n = 1
switch ("a$n") {
  case 'a1':
    println 'matched'
    break
  default: println 'no'
}
println((["a$n", 'a1'] as Set).size())
println(["a$n", 'a1'].unique().size())
println(["a$n"] == ['a1'])
println([x: "a$n"] == [x: 'a1'])
