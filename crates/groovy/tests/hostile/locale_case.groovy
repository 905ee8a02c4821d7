def text = 'İ' * 300_000
while (true) text.toLowerCase(Locale.US)
