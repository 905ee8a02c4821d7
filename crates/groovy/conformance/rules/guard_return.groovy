def priority = [name: 'Trivial']
println 'before'
if (priority.name == 'Trivial') {
  return
}
println 'never printed'
