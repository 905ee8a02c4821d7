def path = '/a/..' * 100_000
while (true) { new URI('http://h' + path).normalize(); new URI('http://h/').resolve(path); new URL(new URL('http://h/x'), path.substring(1)) }
