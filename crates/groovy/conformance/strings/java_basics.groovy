def s = 'Hello, World'
println s.length() + ' ' + s.size()
println s.toUpperCase() + s.toLowerCase()
println s.indexOf('o') + ' ' + s.lastIndexOf('o') + ' ' + s.indexOf('o', 5) + ' ' + s.indexOf('zz')
println s.substring(7) + '|' + s.substring(0, 5)
println s.charAt(4)
println s.charAt(4).class.simpleName
println s.replace('l', 'L') + s.replace('o' as char, '0' as char)
println s.startsWith('He') && s.endsWith('ld')
println s.contains('lo, ')
println s.concat('!')
println s.isEmpty()
println '  x '.trim() + '|' + '  x '.strip() + '|' + '  x '.stripLeading() + '|' + '  x '.stripTrailing() + '|'
println([''.isBlank(), '  '.isBlank(), 'a'.isBlank()])
println 'ab'.repeat(2)
println s.compareTo('Hello') + ' ' + 'a'.compareTo('b') + ' ' + 'a'.compareToIgnoreCase('B')
println s.equalsIgnoreCase('HELLO, WORLD')
println s.hashCode()
