def s = 'a.b.c'
println s.replace('.', '-')
println s.replaceAll('.', '-')
println s.replaceAll('\\.', '-')
println s.replaceFirst('\\.', '-')
println 'a1b2'.replaceAll(/\d/) { "<$it>" }
println 'a1b2'.replaceAll(/(\w)(\d)/) { all, w, d -> d + w }
println 'a1b2'.replaceAll(/(\w)(\d)/, '$2$1')
println 'a1b2'.replaceFirst(/\d/) { '#' }
println 'x$y'.replace('$', '\\')
println 'John Smith'.replaceAll(/(?<f>\w+) (?<l>\w+)/, '${l} ${f}')
println 'aaa'.replace('aa', 'b')
println 'abc'.replace('', '-')
println 'a b'.replace([a: '1', b: '2'])
