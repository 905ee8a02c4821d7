def m = 'a1b2' =~ /\d/
def sb = new StringBuffer()
while (m.find()) m.appendReplacement(sb, "<${m.group()}>")
m.appendTail(sb)
println(sb)
def n = ~/b/
println(n.matcher('abc').lookingAt())
println(n.matcher('bc').lookingAt())
def k = (~/(\d)(\d)/).matcher('12 34')
println(k.results().map { it.group() }.toList())
println(k.replaceAll { it.group(2) + it.group(1) })
