def i = 0
while (true) 'x'.replaceAll('a' + i++, 'b')
