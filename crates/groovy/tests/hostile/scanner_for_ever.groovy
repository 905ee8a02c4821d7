def text = 'a b c\n' * 20_000
while (true) { def s = new Scanner(text); while (s.hasNext()) s.next() }
