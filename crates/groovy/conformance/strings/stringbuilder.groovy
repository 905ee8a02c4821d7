def sb = new StringBuilder()
sb << 'a' << 1 << null << [1]
sb.append('x').append(2).append('c' as char)
println sb
println sb.length()
sb.insert(0, '>>')
println sb
println sb.reverse()
sb.setLength(3)
println sb + '|'
sb.deleteCharAt(0)
println sb
sb.replace(0, 1, 'ZZZ')
println sb.toString()
sb.delete(0, 2)
println sb
println sb.indexOf('Z')
println new StringBuilder('abc').charAt(1)
println new StringBuilder('abc')[0..1]
def b = new StringBuffer('q')
b << 'r'
println b
println sb.class.name
println new StringBuilder('a') == new StringBuilder('a')
println((new StringBuilder('a').toString() == 'a'))
sb.setCharAt(0, 'w' as char)
println sb
println new StringBuilder('hello').replaceAll('l', 'L')
