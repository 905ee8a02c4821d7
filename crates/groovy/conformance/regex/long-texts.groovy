// Patterns that look around, on texts that need many tries.
def text = 'x' * 300
println text.findAll(/\b\w/)
println((text + ' y').findAll(/\b\w/))
println text.eachMatch(/\b\w/) { }.size()
println '10000000000000000'.replaceAll(/\b\w/, '!')
println((text =~ /\Bx\b/).size())
println text.find(/(?<!x)x(?=x)/)
println((text + 'abab').find(/(ab)\1$/))
println((text * 20).replaceAll(/x(?!x)/, '.').size())
println((text + '\n').find(/x$/))
println text.split(/(?<=xxx)(?=xxx)/).size()
println((text + 'Camel' * 30).split(/(?=\p{Upper})/).size())
println((text * 10 + ' end').find(/\bend\b/))
