def fs = []
for (i in 1..3) fs << { i }
println(fs.collect { it() })
def gs = []
for (int i = 0; i < 3; i++) gs << { i }
println(gs.collect { it() })
def hs = []
3.times { n -> hs << { n * 10 } }
println(hs*.call())
def ws = []
def w = 0
while (w < 2) { def copy = w; ws << { copy }; w++ }
println(ws*.call())
