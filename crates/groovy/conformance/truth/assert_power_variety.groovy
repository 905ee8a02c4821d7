def t = { c -> try { c() } catch (AssertionError e) { println e.message } }
def a = [b: [c: 5]]
t { assert a.b.c == 6 }
t { assert a?.b?.x }
t { assert 'abc' ==~ /a.d/ }
t { assert 5 in [1, 2] }
t { assert a.b instanceof List }
t { assert [1, 2] == [1, 3] }
t { assert "x${1 + 1}" == 'x3' }
t { assert null }
t { assert 0 }
t { assert '' }
t { assert [:] }
t { assert 1 > 2 || 3 > 4 }
t { assert !(1 < 2) }
t { assert (1 as String) == 2 }
t { assert -1 > 0 }
t { assert new Date(0).time == 5 }
t { assert [3, 1].sort()[0] == 3 }
t { assert 1.5 == 2.5 }
t { assert 'a'.compareTo('b') == 0 }
