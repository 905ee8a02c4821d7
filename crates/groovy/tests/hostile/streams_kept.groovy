def all = []
while (true) all << [].stream()
