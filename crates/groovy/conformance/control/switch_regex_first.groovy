def kind(s) {
  switch (s) {
    case ~/\d+/: return 'digits'
    case ~/[A-Z]+-\d+/: return 'key'
    case ~/(?i)yes|no/: return 'answer'
    default: return 'other'
  }
}
println(['12', 'AB-3', 'YES', 'no', 'x'].collect { kind(it) })
