for (p in ['(', '[a', '*a', 'a{2', '(?<n', '\\']) {
  try { java.util.regex.Pattern.compile(p); println "ok $p" } catch (java.util.regex.PatternSyntaxException e) { println "bad $p: ${e.description}" }
}
try { println('x' =~ '(') } catch (Throwable err) { println(err.class.name) }
try { println('x'.replaceAll('[', '')) } catch (Throwable err) { println(err.class.name) }
try { println('x'.split('(')) } catch (Throwable err) { println(err.class.name) }
