println URLEncoder.encode('ä €ö~*-._/', 'ISO-8859-1')
println URLEncoder.encode('ä €ö', 'UTF-8')
println URLEncoder.encode('ä €ö')
println URLEncoder.encode('ä €ö', 'UTF-16')
println URLEncoder.encode('ä €ö', java.nio.charset.StandardCharsets.US_ASCII)
println URLDecoder.decode('%E4+b', 'ISO-8859-1')
println URLDecoder.decode('%C3%A4+b', 'UTF-8')
try { println URLEncoder.encode('a', 'nope') } catch (e) { println e }
try { println URLEncoder.encode('ä b', 'nope') } catch (e) { println e }
try { println URLDecoder.decode('%E4', 'nope') } catch (e) { println e }
try { println URLDecoder.decode('%E', 'UTF-8') } catch (e) { println e }
try { println URLDecoder.decode('x%zz', 'UTF-8') } catch (e) { println e }
try { println URLDecoder.decode('%-1', 'UTF-8') } catch (e) { println e }
println URLDecoder.decode('äö %C3', 'UTF-8')
