class Box<T> { static T make(T content) { content } }
println Box.make(3)
