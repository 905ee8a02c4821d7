def text = 'x' * 4_000_000
while (true) text as char[]
