println '''
    one
      two
    three'''.stripIndent()
println '''|a
           |  b
           |c'''.stripMargin()
println '''#x
 #y'''.stripMargin('#')
println 'a\nb'.indent(2)
println '   x\n  y'.stripIndent(2)
