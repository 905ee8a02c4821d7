def map
map = [:].withDefault { key -> map[key + 1]; key }
map[0]
