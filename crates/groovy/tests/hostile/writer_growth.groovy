def w = new StringWriter()
while (true) w << 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' * 1000
