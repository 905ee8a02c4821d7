def text = 'é' * 60_000
while (true) text.each { }
