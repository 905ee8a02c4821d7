def toBool = { v -> v instanceof Boolean ? v : v?.toString()?.toLowerCase() in ['true', 'yes', '1'] }
println([true, false, 'Yes', 'no', 1, 0, null, 'TRUE'].collect(toBool))
def fieldOf = { b -> b ? 'Yes' : 'No' }
println(fieldOf(toBool('1')))
