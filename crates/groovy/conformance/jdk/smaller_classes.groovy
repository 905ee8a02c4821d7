// Smaller classes of Java: formats, currencies, locales, encodings, queues, counters, streams.
def t(n, c) { try { println "$n: ${c()}" } catch (Throwable e) { println "$n: ${e.class.name}: ${e.message}" } }
t(1) { new java.text.DecimalFormat('#,##0.00').format(1234567.891) + new java.text.DecimalFormat('0.###E0').format(12345) + new java.text.DecimalFormat('00.0%').format(0.256) + new java.text.DecimalFormat("'x'0").format(5) }
t(2) { java.text.NumberFormat.getCurrencyInstance(Locale.US).format(1234.5) + java.text.NumberFormat.getPercentInstance(Locale.US).format(0.25) + java.text.NumberFormat.getInstance(Locale.GERMANY).format(1234.5) + java.text.NumberFormat.getIntegerInstance(Locale.US).format(2.5) }
t(3) { new java.text.DecimalFormat('0.0').parse('12.5') + java.text.NumberFormat.getInstance(Locale.US).parse('1,234') }
t(4) { new java.text.DecimalFormat('#.##', java.text.DecimalFormatSymbols.getInstance(Locale.US)).format(3.14159) }
t(5) { new java.text.DecimalFormat('#.##', new java.text.DecimalFormatSymbols(Locale.GERMANY)).format(3.14159) }
t(6) { def f = java.text.NumberFormat.getInstance(Locale.US); f.minimumFractionDigits = 2; f.maximumFractionDigits = 3; f.groupingUsed = false; f.minimumIntegerDigits = 5; f.format(1234.5) }
t(7) { java.text.MessageFormat.format('{0} has {1,number,integer} {2}', 'a', 5, true) + new java.text.MessageFormat('{0}-{1}').format(['x', 'y'] as Object[]) }
t(11) { Currency.getInstance(Locale.US).currencyCode }
t(13) { UUID.nameUUIDFromBytes('a'.bytes).toString() + UUID.fromString('123e4567-e89b-12d3-a456-426614174000').with { [version(), variant(), mostSignificantBits] } }
t(14) { UUID.fromString('x') }
t(15) { Base64.encoder.encodeToString('hello'.bytes) + new String(Base64.decoder.decode('aGVsbG8=')) + Base64.urlEncoder.withoutPadding().encodeToString([255, 254] as byte[]) + Base64.mimeEncoder.encodeToString('x'.bytes) }
t(16) { URLEncoder.encode('a b&c=d/é', 'UTF-8') + URLDecoder.decode('a+b%26', 'UTF-8') }
t(17) { java.security.MessageDigest.getInstance('SHA-1').digest('a'.bytes).encodeHex().toString() + java.security.MessageDigest.getInstance('MD5').with { update('a'.bytes); digest() }.encodeHex() }
t(18) { java.security.MessageDigest.getInstance('FOO') }
t(19) { def b = new BitSet(); b.set(1); b.set(3, 6); b.flip(4); [b, b.cardinality(), b.nextSetBit(2), b.nextClearBit(3), b.length(), b.get(1), b[3]] }
t(20) { def s = new Stack(); s.push(1); s << 2; [s.peek(), s.pop(), s.empty(), s.search(1), s] }
t(21) { new Stack().pop() }
t(22) { def q = new ArrayDeque([1, 2]); q.push(0); q.addLast(3); [q.pollFirst(), q.peekLast(), q.removeLast(), q, q.pop()] }
t(23) { new ArrayDeque().pop() + '' }
t(24) { def p = new PriorityQueue([3, 1, 2]); [p.poll(), p.peek(), p.size(), p] }
t(25) { def p = new PriorityQueue({ a, b -> b <=> a } as Comparator); p.addAll([1, 3, 2]); [p.poll(), p.poll()] }
t(26) { def l = new LinkedList([1, 2]); l.addFirst(0); l.addLast(3); [l.first, l.last, l.removeFirst(), l.peek(), l.poll(), l.indexOf(3), l] }
t(27) { new LinkedList().removeFirst() }
t(28) { new Vector([1, 2]).with { [elementAt(0), firstElement(), lastElement(), it] } }
t(29) { def o = Optional.of(5); [o.get(), o.map { it * 2 }.get(), o.filter { it > 9 }.isPresent(), o.orElse(1), Optional.empty().orElse(2), Optional.ofNullable(null).orElseGet { 3 }, o.present, o] }
t(30) { Optional.empty().get() }
t(31) { Optional.empty().orElseThrow { new IllegalStateException('none') } }
t(32) { def a = new java.util.concurrent.atomic.AtomicInteger(5); [a.incrementAndGet(), a.getAndAdd(2), a.get(), a.compareAndSet(8, 1), a.updateAndGet { it * 3 }, a.accumulateAndGet(2) { x, y -> x + y }, a + 1, "$a"] }
t(33) { def a = new java.util.concurrent.atomic.AtomicReference('x'); a.set('y'); [a.get(), a.getAndSet('z'), a.updateAndGet { it * 2 }] }
t(36) { java.util.concurrent.TimeUnit.HOURS.toMinutes(2) + java.util.concurrent.TimeUnit.SECONDS.convert(2, java.util.concurrent.TimeUnit.MINUTES) + java.util.concurrent.TimeUnit.DAYS.toChronoUnit().toString() }
t(38) { def x = ThreadLocal.withInitial { 5 }; [x.get(), x.set(6), x.get()] }
t(39) { new StringTokenizer('a b,c', ' ,').with { def r = []; while (hasMoreTokens()) r << nextToken(); r } }
t(40) { new StringJoiner('-', '[', ']').add('a').add('b').toString() }
t(41) { def sb = new StringBuilder('abc'); sb.insert(1, 'X').append(5).reverse().deleteCharAt(0).setCharAt(0, 'q' as char); [sb.toString(), sb.length(), sb.indexOf('X'), sb[0], sb.charAt(1), sb << 'z', sb.replace(0, 1, 'RR'), sb.delete(0, 2), sb.size(), sb.leftShift(1)] }
t(43) { def l = [1, 2, 3, 4]; Collections.rotate(l, 1); Collections.swap(l, 0, 3); Collections.reverse(l); Collections.sort(l); Collections.shuffle(l, new Random(1)); [l, Collections.binarySearch([1, 3, 5], 3)] }
t(45) { int[] a = [3, 1, 2]; Arrays.sort(a); [a, Arrays.stream(a).sum(), Arrays.copyOf(a, 5), Arrays.copyOfRange(a, 1, 3), Arrays.equals(a, [1, 2, 3] as int[]), Arrays.hashCode(a), Arrays.binarySearch(a, 2), Arrays.deepToString([[1], [2]] as int[][])] }
t(46) { int[] a = new int[3]; Arrays.fill(a, 7); Arrays.setAll(a) { it * 2 }; a }
t(47) { Objects.with { [equals(1, 1), hash(1, 2), toString(null, 'd'), isNull(null), requireNonNullElse(null, 5), hashCode(null)] } }
t(49) { Tuple.tuple(1, 2, 3).with { [v3, toList(), it == new Tuple3(1, 2, 3), subTuple(0, 2)] } }
t(50) { new Expando(a: 1, f: { it * 2 }).with { b = 5; [a, b, f(3)] } }
t(52) { def e = new Expando(); e.x = 1; e.y = { -> x + 1 }; e.y() }
t(53) { "a${1}b".with { [values, strings, valueCount, getValue(0)] } }
t(55) { java.util.stream.Stream.iterate(1) { it * 2 }.limit(5).toList() + java.util.stream.Stream.of(1, 2).map { it + 1 }.collect(java.util.stream.Collectors.toList()) + java.util.stream.IntStream.rangeClosed(1, 3).boxed().toList() }
t(56) { [1, 2, 3, 4].stream().collect(java.util.stream.Collectors.with { partitioningBy { it % 2 == 0 } }) }
t(57) { ['a', 'bb'].stream().collect(java.util.stream.Collectors.toMap({ it }, { it.size() })) }
t(58) { ['a', 'b'].stream().collect(java.util.stream.Collectors.joining(',', '<', '>')) }
t(59) { [1, 2, 3].stream().mapToInt { it }.summaryStatistics() }
t(60) { [[1, 2], [3]].stream().flatMap { it.stream() }.toList() + [3, 1].stream().sorted().toList() + [1, 1].stream().distinct().count() + [1, 2].stream().reduce(0) { a, b -> a + b } + [1, 2, 3].stream().skip(1).findFirst().get() }
