println('a' * 40 + 'b') ==~ /(a+)+c/
println(('a' * 40 + 'b') ==~ /(?=(a+)+c)a/)
while (true) { }
