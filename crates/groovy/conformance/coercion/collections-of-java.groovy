// A list assigned to a class of collections becomes one, where the class can be made of another collection.
LinkedList linked = [1, 2]
println linked.class
Vector vector = 1..3
println vector
ArrayDeque deque = ['a', 'b'] as Set
println deque.class
ArrayDeque room = [7]
println room.size()
LinkedList made() { [3] }
println made().class
println(((LinkedList) [4]).class)
try {
    Stack stack = [1]
} catch (e) {
    println e.class.name
}
