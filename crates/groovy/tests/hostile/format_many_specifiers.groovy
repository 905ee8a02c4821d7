def pattern = '%s' * 100_000
while (true) { try { String.format(pattern, 1) } catch (e) { } }
