def r = [1, 2].collect {
  it + 1
}
println r;
{ -> println 'immediately' }()
def f = { }
println f()
if (true) { println 'block' }
[1].each { println it }
