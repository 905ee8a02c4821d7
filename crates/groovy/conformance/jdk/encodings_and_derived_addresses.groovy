import java.nio.charset.*
println StandardCharsets.UTF_8
println StandardCharsets.UTF_8.name()
println Charset.forName('utf8').displayName()
println Charset.forName('latin1') == StandardCharsets.ISO_8859_1
try { Charset.forName('nope') } catch (e) { println e }
println Charset.isSupported('nope')
println new String('ä'.getBytes('UTF-16LE'), 'UTF-16LE')
println new String('ä€'.getBytes('UTF-16'), 'UTF-16')
println new String([0xff, 0xfe, 0xe4, 0] as byte[], StandardCharsets.UTF_16)
println 'aä'.getBytes(StandardCharsets.UTF_16BE).toList()
println ''.getBytes('UTF-16').toList()
println new String([65, -28] as byte[], 'ISO-8859-1')
println new ByteArrayInputStream('ä'.getBytes('UTF-8')).getText('UTF-8')
println new URI('http://a/b').resolve('../../x')
println new URI('http://a//b/../../c').normalize()
println new URI('a/../b:c').normalize()
println new URI('./a/./b/').normalize()
println new URI('../a').normalize()
println new URI('a/b/..').normalize()
println new URI('a/.').normalize()
println new URI('.').normalize().toString() + '|'
println new URI('http://a/%c3').equals(new URI('http://a/%C3'))
println new URI('http://a/b?x#y').hashCode()
println new URI('http://u@A.com:80/b%c3').hashCode()
println new URI('mailto:a@b').hashCode()
println new URI('a').hashCode()
println ([new URI('b'), new URI('http://x'), new URI('mailto:a'), new URI('a')] as Set)
println ([new URI('b'), new URI('http://x'), new URI('mailto:a'), new URI('http://X/a'), new URI('a')].sort())
try { new URI('http', 'a b', '/x', null) } catch (e) { println e }
try { new URI('http', 'h', 'x', null) } catch (e) { println e }
try { URI.create('a b') } catch (e) { println e }
println new URI('http', '::1', '/x', null)
println new URI(null, null, 'a:b', null)
println new URI('a', 'b', null)
println new URI('http://a.b/c?d').with { [getRawUserInfo(), rawSchemeSpecificPart] }
println new URI('http://-a.b/')
println new URI('http://1.2.3.4:5/').port
println new URI('http://1.2.3.400/').host
println new URI('http://a.1b/').host
try { new URI('http://a.1b/').parseServerAuthority() } catch (e) { println e }
try { new URI('http://[::1/') } catch (e) { println e }
try { new URI('http:') } catch (e) { println e }
try { new URI('http://') } catch (e) { println e }
try { new URI(null) } catch (e) { println e.class }
println new URI('HTTP://h/') == new URI('http://h/')
def u = new URL('http://h/a/./b/../c?x=1#r')
println u
println u.path
println new URL(u, '/z')
println new URL(u, '?q')
println new URL(u, '#q')
println new URL(u, '../../z')
println new URL(u, 'http:z')
println new URL(u, 'https://k/z')
println new URL(u, '//k/z')
println new URL('http://h/x').hashCode() == new URL('http://h:80/x').hashCode()
println new URL('http://h/x') == new URL('http://h:80/x')
println u instanceof URI
println u.class
try { new URL('http', 'h', -5, '/') } catch (e) { println e }
try { new URL('http://h:-5/') } catch (e) { println e }
println new URL('http://h:/')
println new URL('jar:file:/a.jar!/b')
println new URL('http://u:p@h').userInfo
println new URL('http', '::1', '/x')
