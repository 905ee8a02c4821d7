def map = [:], views = []
while (true) {
    for (i in 1..100) { map[map.size()] = i; views << map.values() << map.entrySet() }
    views.each { it.size() }
}
