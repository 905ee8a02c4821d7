def all = []
while (true) all << Calendar.instance
