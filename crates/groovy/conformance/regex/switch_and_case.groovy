def classify(s) {
  switch (s) {
    case ~/^\d+$/: 'number'; break
    case ~/^[A-Z]{2,}-\d+$/: 'key'; break
    case ~/.*@.*/: 'mail'; break
    default: 'text'
  }
}
println(['12', 'AB-1', 'x@y', 'hi', 12].collect { classify(it.toString()) })
def last = null
switch ('ver-2.5') {
  case ~/ver-(\d+)\.(\d+)/:
    def m = java.util.regex.Matcher.lastMatcher
    println m[0][1] + '/' + m[0][2]
    break
}
