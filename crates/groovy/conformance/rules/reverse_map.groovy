def map = ['New': 'To Do', 'Active': 'In Progress', 'Closed': 'Done']
def back = map.collectEntries { k, v -> [v, k] }
println(back)
println(map.find { it.value == 'Done' }?.key)
println(map.find { it.value == 'Nope' }?.key ?: 'none')
println(map.containsKey('New') && map.containsValue('Done'))
