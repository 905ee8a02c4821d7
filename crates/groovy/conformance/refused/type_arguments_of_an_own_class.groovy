class Box<T> { T content }
Box<String, Integer> box = null
println box
