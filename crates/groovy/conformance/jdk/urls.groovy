def show(s) { try { def u = new URL(s); println([u.protocol, u.authority, u.userInfo, u.host, u.port, u.defaultPort, u.path, u.file, u.query, u.ref, u.toExternalForm()]) } catch (e) { println "$s: $e" } }
['http://a.b/c?d=e#f', 'https://u:p@h:80/x%20y', 'mailto:a@b.c', 'a/b', 'file:///tmp/x', 'foo:bar', 'http://h', 'http://h?x', 'ftp://h/x;type=a', 'http://h:/x', 'http://h:x/', 'HTTP://h/', ' http://h/x '].each { show it }
println new URL(new URL('http://a/b/c'), 'd')
println new URL('http', 'h', '/x')
println new URL('http', 'h', 8080, '/x?y#z')
println new URL('http://h/x') == new URL('http://h/x')
println new URL('http://h/x').toURI().path
println 'http://h/x?y'.toURL().query
println 'http://h/x?y'.toURI().query
println new URL('http://h/x#a').sameFile(new URL('http://h/x#b'))
