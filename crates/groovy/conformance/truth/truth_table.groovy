class P { def asBoolean() { false } }
def t = { it ? 'T' : 'F' }
println([null, true, false, '', ' ', 'a', 0, 1, -1, 0.0, 0.1, [], [0], [:], [a: 1]].collect(t))
println(t(new P()) + t(new Object()))
println(t("${''}") + t("x${1}"))
println(t([].iterator()) + t([1].iterator()))
println(t((~/a/).matcher('b')))
println(t('a' =~ /a/) + t('a' =~ /b/))
println(t(new int[0]) + t(new int[1]) + t(new String[0]))
println(t({ }) + t(new Date(0)) + t(Optional.empty()) + t(Optional.of(1)))
println(t(0 as char) + t('a' as char))
println(t([null]) + t([[]]))
println(t(0..-1) + t(0..0) + t(0..<0))
println(t(new StringBuilder()) + t(new StringBuilder('a')))
