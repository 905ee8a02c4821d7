def foo(c) { c() }
foo()
{ println 'call' }
foo
{ println 'name' }
def c = [1].collect()
{
  it * 2
}
println c
[1].each
{
  println it
}
if (c)
{
  println 'if'
}
def m()
{
  println 'method'
}
m()
