abstract class Adapted { abstract Object answer() }
def all = []
while (true) all << ({ 1 } as Adapted)
