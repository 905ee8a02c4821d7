def projects = [WH: 'Warehouse', SF: 'Storefront']
def pick = { key -> projects[key?.tokenize('-')?.first()] ?: 'Triage' }
println(['WH-12', 'SF-1', 'ZZ-9', null].collect(pick))
def routing = [[when: { it.type == 'Bug' }, to: 'Warehouse'], [when: { it.labels.contains('shop') }, to: 'Storefront'], [when: { true }, to: 'Inbox']]
def route = { i -> routing.find { it.when(i) }.to }
println(route([type: 'Bug', labels: []]))
println(route([type: 'Task', labels: ['shop']]))
println(route([type: 'Task', labels: []]))
