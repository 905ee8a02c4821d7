def l = []
200000.times { l = [l] }
println l
