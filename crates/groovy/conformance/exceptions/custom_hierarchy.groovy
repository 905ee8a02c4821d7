class AppException extends RuntimeException {
  final int code
  AppException(String m, int c, Throwable cause = null) { super(m, cause); code = c }
  String toString() { "AppException[$code] $message" }
}
class NotFound extends AppException { NotFound(String w) { super("$w not found", 404) } }
try { throw new NotFound('thing') }
catch (AppException e) { println e; println e.code; println e.message; println e instanceof NotFound }
try { try { 1 / 0 } catch (ArithmeticException e) { throw new AppException('wrapped', 500, e) } }
catch (e) { println "$e caused by ${e.cause}" }
def attempt(Closure c) { try { c() } catch (AppException e) { "app:${e.code}" } catch (Exception e) { "other:${e.class.simpleName}" } }
println(attempt { throw new NotFound('x') })
println(attempt { [].first() })
println(attempt { 'fine' })
