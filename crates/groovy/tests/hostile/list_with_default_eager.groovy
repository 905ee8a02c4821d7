def l = [].withEagerDefault { new int[1000] }
l[100000000]
