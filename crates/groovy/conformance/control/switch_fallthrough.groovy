def r = []
for (x in 1..5) {
  switch (x) {
    case 1:
    case 2:
      r << "low$x"
      break
    case 3:
      r << 'three'
    case 4:
      r << 'fall'
      break
    default:
      r << 'def'
  }
}
println(r)
switch ('none') {
  case 'x': println 'x'
  default: println 'default'
}
