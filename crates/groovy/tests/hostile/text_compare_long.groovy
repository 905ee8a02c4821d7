def a = 'ab' * 1_000_000
def b = a + 'x'
while (true) { a.compareTo(b); a.equals(b); a.equalsIgnoreCase(b); a.startsWith(a) }
