def cut = { s, n -> s == null ? '' : s.size() <= n ? s : s.take(n - 3) + '...' }
println(cut('short', 10))
println(cut('a much longer text', 10))
println(cut(null, 5))
println(cut('', 5))
def words = 'one two three four'.split(' ')
def line = '', lines = []
words.each { w -> if ((line + ' ' + w).trim().size() > 9) { lines << line; line = w } else line = (line + ' ' + w).trim() }
lines << line
println(lines)
