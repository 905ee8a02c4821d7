int i = 0
while (true) { String.metaClass."m${i++}" = { -> 1 } }
