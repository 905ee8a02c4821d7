def m = 'key=val' =~ /(\w+)=(\w+)/
if (m) println m.group(1)
if ('a-b' =~ /(.)-(.)/) println java.util.regex.Matcher.lastMatcher.group(2)
assert 'x1' =~ /\d/
println(('none' =~ /\d/) ? 'yes' : 'no')
