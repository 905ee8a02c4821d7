println(('a' * 60) ==~ /(a*)*\1b/)
println(('x' * 30) =~ /(?=(x+x+)+y)/ ? 1 : 2)
while (true) { }
