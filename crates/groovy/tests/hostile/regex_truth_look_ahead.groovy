def text = 'ab' * 20_000
while (true) { if (text =~ /(?!.*y)c/) { } }
