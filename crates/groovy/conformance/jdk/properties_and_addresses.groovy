// Tables of properties read and written as lines, and the parts of addresses.
def t(n, c) { try { println "$n: ${c()}" } catch (Throwable e) { println "$n: ${e.class.name}: ${e.message}" } }
t(1) { def p = new Properties(); p.load(new StringReader('a=1\n# c\n! d\nb: 2\nc 3\nd = x\\\n   y\ne=\\u0041\\t|\n  f  =  g h  \nkey\\ with\\ space=v\nempty\nx=a=b')); p.sort() }
t(2) { def p = new Properties(); p.a = '1'; p['b'] = '2'; p.setProperty('c', '3'); [p.getProperty('a'), p.getProperty('z'), p.getProperty('z', 'd'), p.c, p.size()] }
t(3) { def p = new Properties(); p.a = 1; p.getProperty('a') }
t(5) { def p = new Properties(); p.a = '1'; p.stringPropertyNames() }
t(6) { def p = new Properties(); p.a = '1'; p.propertyNames().toList() }
t(7) { def p = new Properties(); p.put(null, 1) }
t(8) { def h = new Hashtable([a: 1]); [h.contains(1), h.keys().toList(), h.elements().nextElement(), h] }
t(9) { new Hashtable().put('a', null) }
t(10) { def u = new URL('http://user@example.com:8080/a/b?q=1#frag'); [u.protocol, u.host, u.port, u.path, u.query, u.ref, u.file, u.authority, u.userInfo, u.defaultPort] }
t(12) { new URL('foo') }
t(13) { new URL('zzz://foo') }
t(14) { new URI('http://h/a%20b?x=%3D').with { [path, rawPath, query, rawQuery, absolute, opaque, schemeSpecificPart] } }
t(15) { new URI('mailto:a@b.c').with { [opaque, schemeSpecificPart, path, scheme] } }
t(16) { new URI('http://h/a/../b/./c').normalize() }
t(17) { new URI('http://h/a/b/').resolve('../c') }
t(18) { new URI('http://h/a/').relativize(new URI('http://h/a/b/c')) }
t(19) { URI.create('a b') }
t(20) { new URI('a b') }
t(21) { 'http://x/y'.toURI().path + 'http://x/y'.toURL().host }
t(22) { new URI('http://h/x').toURL().class.name + new URL('http://h/x').toURI().class.name }
t(23) { Collections.emptySortedSet() }
t(24) { def a = [3, 1, 2] as int[]; Arrays.parallelSort(a); a }
t(25) { Objects.checkFromToIndex(1, 5, 3) }
t(26) { Objects.checkIndex(3, 3) }
t(27) { Objects.requireNonNullElseGet(null) { 4 } }
t(28) { def p = new Properties(); p.a = '1'; def b = new ByteArrayOutputStream(); p.list(new PrintStream(b)); b.toString() }
t(29) { def p = new Properties(); p.load(new ByteArrayInputStream('k=v'.bytes)); p }
t(30) { new URI('http://a/b') == new URI('http://a/b') }
