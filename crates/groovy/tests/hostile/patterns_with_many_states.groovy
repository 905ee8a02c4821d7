def r = new Random(1)
def t = (1..6000).collect { r.nextInt(2) ? 'a' : 'b' }.join()
def i = 0
while (true) { i++; (t =~ ".*a(a|b){12}c${i}").find() }
