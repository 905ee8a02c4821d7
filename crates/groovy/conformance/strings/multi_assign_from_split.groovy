def (k, v) = 'key=value'.split('=')
println k + ' ' + v
def (a, b, c) = 'x-y'.tokenize('-')
println "$a $b $c"
def (first, rest) = 'one two three'.split(' ', 2)
println rest
