println(URLEncoder.encode('a b&c=d/é?', 'UTF-8'))
println(URLDecoder.decode('a+b%26c%3Dd%2F%C3%A9', 'UTF-8'))
println(URLEncoder.encode("it's~*-._!", 'UTF-8'))
println(URLEncoder.encode('', 'UTF-8') + '|')
println([q: 'a b', r: 1].collect { k, v -> "$k=${URLEncoder.encode(v.toString(), 'UTF-8')}" }.join('&'))
try { println(URLDecoder.decode('%zz', 'UTF-8')) } catch (Throwable err) { println(err.class.name) }
println(URLEncoder.encode('☕', java.nio.charset.StandardCharsets.UTF_8))
