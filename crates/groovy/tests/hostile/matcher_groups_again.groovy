def matcher = 'ab' * 20_000 =~ /(a)(b)/
while (true) { matcher.size(); matcher[5]; matcher.collect { it } }
