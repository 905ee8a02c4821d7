def decide(i) {
  if (i.type == 'Bug' && i.priority in ['P1', 'P2']) 'hot'
  else if (i.type == 'Bug' || i.labels?.contains('bug')) 'bug'
  else if (!i.type) 'untyped'
  else if (i.points instanceof Number && i.points > 8) 'big'
  else 'normal'
}
println(decide(type: 'Bug', priority: 'P1'))
println(decide(type: 'Task', labels: ['bug']))
println(decide(labels: []))
println(decide(type: 'Story', points: 13))
println(decide(type: 'Story', points: '13'))
