// Exceptions of Java that scripts throw and catch.
import java.util.concurrent.*
def t(n, c) { try { println "$n: ${c()}" } catch (Throwable e) { println "$n: ${e.class.name}: ${e.message} ${e.cause}" } }
t(1) { throw new CompletionException('m', new RuntimeException('c')) }
t(2) { throw new CancellationException('m') }
t(3) { throw new NoSuchMethodException('m') }
t(4) { throw new EOFException('m') }
t(5) { throw new EOFException() }
t(6) { throw new SocketTimeoutException('m') }
t(7) { try { throw new ConnectException('m') } catch (IOException e) { 'io' } }
t(8) { throw new MissingResourceException('m', 'c', 'k') }
t(9) { throw new IllegalMonitorStateException() }
t(10) { String.format('%-d', 1) }
t(11) { String.format('%--5d', 1) }
class My extends NoSuchMethodException { My(String m) { super(m) } }
t(12) { throw new My('x') }
