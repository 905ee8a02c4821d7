// Texts and bytes read and written in memory.
def t(n, c) { try { println "$n: ${c()}" } catch (Throwable e) { println "$n: ${e.class.name}: ${e.message}" } }
t(1) { def r = new BufferedReader(new StringReader('a\nb\r\nc')); def l = []; String s; while ((s = r.readLine()) != null) l << s; l }
t(2) { new StringReader('a\nb').readLines() }
t(3) { new StringReader('a\nb').text }
t(4) { def l = []; new StringReader('a\nb').eachLine { line, n -> l << "$n:$line" }; l }
t(5) { def l = []; new StringReader('a,b\nc,d').splitEachLine(',') { a -> l << a }; l }
t(6) { new StringReader('abc').read() }
t(7) { def r = new StringReader('abc'); r.skip(1); r.mark(0); def x = r.read(); r.reset(); [x, r.read()] }
t(8) { def c = new char[2]; def r = new StringReader('abc'); [r.read(c), c, r.read(c), r.read(c)] }
t(9) { new BufferedReader(new StringReader('x\ny')).lines().map { it * 2 }.toList() }
t(10) { new StringReader('x\ny').collect { it.toUpperCase() } }
t(11) { new StringReader('x\ny').withReader { it.readLine() } }
t(12) { new StringReader('b\na\n').filterLine { it > 'a' }.toString() }
t(13) { def w = new StringWriter(); new StringReader('b\na\n').transformLine(w) { it * 2 }; w.toString() }
t(14) { def w = new StringWriter(); w << 'a' << 1; w.write('x'); w.write(65); w.append('q'); w.print('z'); w.toString() }
t(15) { def w = new StringWriter(); def p = new PrintWriter(w); p.println('a'); p.print(1); p.printf('%d', 5); p.format('%s', 'x'); p.flush(); p.close(); w.toString() }
t(16) { def w = new StringWriter(); w.withPrintWriter { it.println 'hi' }; w.toString() }
t(17) { def w = new StringWriter(); def b = new BufferedWriter(w); b.write('a'); b.newLine(); b.flush(); w.toString() }
t(18) { def b = new ByteArrayOutputStream(); b.write(65); b.write('bc'.bytes); b << 'de'; [b.toString(), b.size(), b.toByteArray().toList()] }
t(19) { def b = new ByteArrayOutputStream(); def p = new PrintStream(b); p.println('x'); p.printf('%03d', 7); p.print(1.5); b.toString() }
t(20) { def i = new ByteArrayInputStream('héllo'.getBytes('UTF-8')); [i.read(), i.available(), i.text] }
t(21) { new ByteArrayInputStream('a\nb'.bytes).readLines() }
t(22) { new InputStreamReader(new ByteArrayInputStream('xyz'.bytes)).text }
t(23) { new ByteArrayInputStream([1, 2, 3] as byte[]).readAllBytes().toList() }
t(24) { def s = new Scanner('1 2.5 abc true 99999999999'); [s.nextInt(), s.nextDouble(), s.next(), s.nextBoolean(), s.nextLong(), s.hasNext()] }
t(25) { def s = new Scanner('a,b,,c').useDelimiter(','); def l = []; while (s.hasNext()) l << s.next(); l }
t(26) { def s = new Scanner('a1b22c').useDelimiter(/\d+/); def l = []; while (s.hasNext()) l << s.next(); l }
t(28) { new Scanner('').next() }
t(29) { new Scanner('').nextLine() }
t(30) { def s = new Scanner('l1\nl2\n'); def l = []; while (s.hasNextLine()) l << s.nextLine(); l }
t(31) { def s = new Scanner('5 x'); [s.hasNextInt(), s.nextInt(), s.hasNextInt(), s.hasNext()] }
t(32) { def s = new Scanner('key: 5\nrest'); [s.findInLine(/\d/), s.nextLine(), s.nextLine()] }
t(33) { int[] a = [1,2,3,4,5]; int[] b = new int[5]; System.arraycopy(a, 1, b, 2, 3); b }
t(34) { int[] a = [1,2,3,4,5]; System.arraycopy(a, 0, a, 1, 4); a }
t(35) { int[] a = [1,2,3]; System.arraycopy(a, 0, new int[1], 0, 2) }
t(36) { int[] a = [1,2,3]; System.arraycopy(a, 2, new int[5], 0, 2) }
t(37) { new LineNumberReader(new StringReader('a\nb')).with { readLine(); lineNumber } }
t(38) { def r = new BufferedReader(new StringReader('a b\nc')); r.readLine(); r.text }
t(39) { new StringReader('abc').transferTo(new StringWriter()) }
t(40) { def w = new StringWriter(); new StringReader('abc').transferTo(w); w.toString() }
t(41) { Reader r = new StringReader('q'); r instanceof Reader && !(r instanceof BufferedReader) }
t(44) { def out = new StringBuilder(); new StringReader('1\n2\n3').eachLine { out << it.toInteger() * 2 << ' ' }; out.toString() }
t(45) { for (line in new StringReader('p\nq')) print line; println() }
t(47) { def s = new Scanner('1,2;3').useDelimiter('[,;]'); s.collect { it } }
