def t(Closure c) { try { println c() } catch (e) { println e.class.simpleName + ': ' + e.message } }
t { ('aa'..'bb').size() }
t { ('a'..'bb').toList() }
t { ('aaaa'..'aaad').toList() }
t { ('aa'..'bb').contains('ab') }
t { 'x' in 'aa'..'bb' }
t { for (x in 'aa'..'ba') { print x }; 1 }
