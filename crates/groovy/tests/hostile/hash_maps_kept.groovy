def all = []
while (true) all << new HashMap([:])
