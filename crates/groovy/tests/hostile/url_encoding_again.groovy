def text = 'ä€' * 50_000
while (true) { URLDecoder.decode(URLEncoder.encode(text, 'UTF-16'), 'UTF-16'); text += 'ü' }
