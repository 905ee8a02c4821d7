def text = 'x'
8.times { def t = text; text = "${t}${t}${t}${t}${t}${t}${t}${t}${t}${t}" }
while (true) { try { text.nothing(text) } catch (e) { } }
