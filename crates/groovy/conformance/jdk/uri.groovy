def u = new URI('https://user@host.com:8080/path/x?q=1&r=2#frag')
println(u.host + ' ' + u.port + ' ' + u.path + ' ' + u.query + ' ' + u.fragment + ' ' + u.scheme)
println(u)
println(URI.create('http://a/b').resolve('c'))
println(u.userInfo)
println(new URI('mailto:a@b').scheme)
try { println(new URI('http://a b')) } catch (Throwable err) { println(err.class.name) }
println('http://x.y/z'.toURI().host)
