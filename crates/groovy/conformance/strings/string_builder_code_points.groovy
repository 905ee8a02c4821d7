println 'ab'.isAllWhitespace()
println new StringBuilder('a\tb').expandLine(4); def sb = new StringBuilder('ab'); sb.appendCodePoint(67)
println sb
println sb.codePointAt(0)
println sb.codePointBefore(1)
println sb.indexOf('b')
println sb.chars().toArray(); sb.insert(0, 'x').append(1).append('c' as char).append(true).append([1] as char[] )
println sb
println sb.substring(1)
println sb.lastIndexOf('b')
println sb.capacity() > 1
println sb.compareTo(new StringBuilder('xab'))
println sb.isEmpty(); sb.setLength(2)
println sb
println sb.charAt(0); sb.replace(0, 1, 'QQ')
println sb
println sb.reverse()
println sb * 2
println sb + 'z'
println sb.size()
println sb[0]
println sb[0..1]; sb[0..1] = 'ww'
println sb
println sb.contains('w')
println sb =~ /w/ ? 'm' : 'n'; sb.delete(0, 1); sb.deleteCharAt(0)
println sb.toString()
