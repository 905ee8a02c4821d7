def text = 'a'
while (true) text = text.replaceAll(/a/) { 'aaa' }
