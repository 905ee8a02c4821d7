def m = [list: [1, 2]]
println "$m.list"
println "${m.list.size()}"
println "size: ${m.list.size()}."
println "@$m.list@"
def under_score = 5
println "$under_score"
println "$under_score-x"
println "${under_score}_x"
