def address = new URI('http://h/' + '%41' * 200_000)
def seen = [:]
while (true) { address.hashCode(); seen[address] = 1; address <=> address; address.path }
