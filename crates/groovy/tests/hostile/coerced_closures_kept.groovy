def all = []
while (true) all << ({ 1 } as Runnable)
