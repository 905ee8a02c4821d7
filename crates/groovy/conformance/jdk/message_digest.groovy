import java.security.MessageDigest
def hex = { it.collect { String.format('%02x', it) }.join() }
println(MessageDigest.getInstance('MD5').digest('hello'.bytes).encodeHex().toString())
println(MessageDigest.getInstance('SHA-256').digest('hello'.getBytes('UTF-8')).encodeHex())
println(hex(MessageDigest.getInstance('SHA-1').digest('x'.bytes)))
def d = MessageDigest.getInstance('SHA-512')
d.update('a'.bytes)
d.update('b'.bytes)
println(d.digest().encodeHex().toString().take(20))
println('hello'.md5())
println('hello'.sha256())
try { println(MessageDigest.getInstance('NOPE')) } catch (Throwable err) { println(err.class.name) }
println(new BigInteger(1, MessageDigest.getInstance('MD5').digest('hello'.bytes)).toString(16))
