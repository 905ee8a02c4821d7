def pattern = '%s ' * 20_000
while (true) { try { String.format(pattern, 1) } catch (e) { } }
