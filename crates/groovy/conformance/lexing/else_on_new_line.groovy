if (false)
{
  println 'a'
}
else if (true)
{
  println 'b'
}
else
{
  println 'c'
}
try
{
  1 / 0
}
catch (e)
{
  println 'caught'
}
finally
{
  println 'fin'
}
def x = { ->
  'closure'
}
println x()
class A
{
  def m()
  {
    'm'
  }
}
println new A().m()
