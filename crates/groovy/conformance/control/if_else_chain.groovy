def grade(n) {
  if (n >= 90) 'A'
  else if (n >= 80) 'B'
  else if (n >= 70) {
    'C'
  } else {
    'F'
  }
}
println([95, 85, 75, 10].collect { grade(it) })
if (true)
  println 'no braces'
else
  println 'never'
if (false) println 'x'
else println 'y'
def r = { if (it) 'yes' }
println(r(true))
println(r(false))
