def s = 'x' * 10000
while (true) s = s.bytes.encodeBase64().toString()
