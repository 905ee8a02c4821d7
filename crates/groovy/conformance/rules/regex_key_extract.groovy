def text = 'See WH-12, sf-3 and WH-7 (dup of WH-12)'
println(text.findAll(/[A-Z]{2}-\d+/).unique())
println(text.findAll(/(?i)\b([a-z]+)-(\d+)\b/) { all, p, n -> "${p.toUpperCase()}:$n".toString() })
println(text.replaceAll(/([A-Z]{2})-(\d+)/, '<a href="x/$1-$2">$0</a>'))
def m = text =~ /dup of (\S+)\)/
if (m) println m[0][1]
println(text.contains('WH-7') ? 'linked' : 'no')
