def text = 'e\u0301' * 100_000
while (true) java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC)
