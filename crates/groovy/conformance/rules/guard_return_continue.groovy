def priority = [name: 'Major']
if (priority.name == 'Trivial') return
println 'goes on'
if (!priority?.name) return
println 'still'
