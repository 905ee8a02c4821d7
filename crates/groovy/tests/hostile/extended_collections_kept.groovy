class Kept extends LinkedHashMap { }
def all = new ArrayList()
while (true) all << new Kept()
