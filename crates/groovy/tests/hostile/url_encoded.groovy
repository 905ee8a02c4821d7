def text = '€' * 300_000
while (true) URLEncoder.encode(text, 'UTF-8')
