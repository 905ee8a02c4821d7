def s = 'text'
println s.wrongName
