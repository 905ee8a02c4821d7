def text = 'ab' * 100_000
while (true) { text.find(/x/); text =~ /b$/ ? 1 : 0; text ==~ /(ab)*x/ }
