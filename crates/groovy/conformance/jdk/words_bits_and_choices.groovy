// Tokenizers and joiners, bits by ranges, choices in messages, numbers that are too large.
import java.text.MessageFormat
import java.util.function.*
import java.util.stream.*
def t(Closure c){ try { println c() } catch (Throwable e) { println e.class.name+': '+e.message } }
t{ new StringTokenizer('a b c').collect{ it.toUpperCase() } }
t{ def st = new StringTokenizer('a b,c', ' ,', true); def r = []; while (st.hasMoreTokens()) r << st.nextToken(); r }
t{ new StringJoiner('-').add('x').merge(new StringJoiner('+').add('1').add('2')) }
t{ new StringJoiner('-').add('x').merge(new StringJoiner('+')) }
t{ def b = new BitSet(); b[3] = true; b[5..6] = true; b.toString() + b[3..6] + b[6..3] + b[5] }
t{ MessageFormat.format('{0,choice,0#no files|1#one file|1<{0} files}', 3) + MessageFormat.format('{0,choice,0#no files|1#one file|1<{0} files}', 0) }
t{ MessageFormat.format('{0,date,short} {0,time,medium} {0,date,full}', new Date(0)) }
t{ String.format(Locale.GERMANY, '%tB %<tA', new Date(0)) }
t{ new Scanner('a,b;c').useDelimiter('[,;]').toList() }
t{ new Scanner('10 ff').with{ it.nextInt() + it.nextInt(16) } }
t{ new Scanner('x').nextInt() }
t{ new Scanner('99999999999').nextInt() }
t{ Byte.parseByte('200') }
t{ Short.parseShort('70000') }
t{ 'a?'.bytes.encodeBase64Url() }
t{ [b: 2, a: 1].toSorted() }
t{ [a: 1].putAt('x', 1) }
t{ Optional.of([1]) == Optional.of([1]) }
t{ Optional.of(1) == Optional.of(1L) }
t{ Stream.of(1, 2).mapMulti{ x, c -> c.accept(x); c.accept(x * 10) }.toList() }
t{ Stream.of(1, 2, 3).collect(Collector.of({ [] } as Supplier, { l, x -> l << x } as BiConsumer, { a, b -> a + b } as BinaryOperator, { it.size() } as Function)) }
t{ new StringBuilder('abc').charAt(7) }
t{ new NumberRange(1, 5, false, false).toList() + new NumberRange(1, 3, true) + new EmptyRange(1) + new ObjectRange(1, 3, true) }
