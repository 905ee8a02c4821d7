while (true) new ConfigSlurper('dev').parse('a.b.c = 1; d { e { f = a.b.c } }; environments { dev { a.b.c = 2 } }; (1..50).each { "k$it" { v = it } }')
