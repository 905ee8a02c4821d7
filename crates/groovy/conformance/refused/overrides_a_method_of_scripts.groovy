def println(x) { System.out.println(x) }
println 3
