def found = new HashMap<String>()
println found
