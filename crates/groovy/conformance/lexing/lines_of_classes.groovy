class A
  extends Object
  implements Runnable,
             Comparable<A>
{
  int x = 1,
      y = 2

  String s

  void run()
  {
    println 'run'
  }

  int compareTo(A o)
  {
    0
  }

  def m(
    a,
    b
  ) {
    a + b
  }
}
new A().run()
println new A().m(1, 2) + new A().y
for (
  i in
  [1, 2]
) {
  print i
}
println()
try
{
  throw new Exception('x')
}
catch (e)
{
  println e.message
}
finally
{
  println 'f'
}
def x = new A(
  x: 5,
  y: 6
)
println x.x
println x?.y
assert x.x == 5,
  'msg'
assert x.y ==
  6
def l = [1, 2, 3]
  .collect { it }
println l
def q = l.size() > 2
  && l[0] == 1
println q
