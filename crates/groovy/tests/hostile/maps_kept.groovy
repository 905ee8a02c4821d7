def all = []
while (true) all << [:]
