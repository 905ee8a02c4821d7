def b = new groovy.xml.StreamingMarkupBuilder(); def m = b.bind { a() }; while (true) { def n = m; m = b.bind { a(n); a(n) } ; m.toString() }
