println(String.class.getName())
println(Integer.TYPE)
