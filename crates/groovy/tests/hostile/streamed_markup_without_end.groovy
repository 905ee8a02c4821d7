def b = new groovy.xml.StreamingMarkupBuilder(); b.bind { while (true) a("x" * 1000) }.toString()
