def s = 'naïve café ☕'
println s.length()
println s.toUpperCase()
println s.reverse()
println 'ß'.toUpperCase()
println 'İ'.length()
def e = '😀x'
println e.length()
println e.codePointAt(0)
println e.codePointCount(0, e.length())
println e.reverse()
println e.substring(2)
println e.codePoints().toArray().toList()
println Character.isLetter('é' as char)
println 'ÀÉ'.toLowerCase()
println new String(Character.toChars(0x1F600))
println '\u00e9' == 'é'
