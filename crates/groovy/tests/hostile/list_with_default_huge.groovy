def l = [].withDefault { it }
l[2000000000]
