def l
l = [].withDefault { l[it + 1] }
l[0]
