def m
m = [:].withDefault { m[it + 1] }
m[0]
