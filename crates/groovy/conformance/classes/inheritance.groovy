class Animal {
  String name
  Animal(String n) { name = n }
  def speak() { '...' }
  def intro() { "$name says ${speak()}" }
  protected kind() { 'animal' }
}
class Dog extends Animal {
  Dog(String n) { super(n) }
  def speak() { 'Woof' }
  def kind() { 'dog ' + super.kind() }
}
class Puppy extends Dog {
  Puppy() { super('Pup') }
  def speak() { super.speak() + ' (small)' }
}
println(new Dog('Rex').intro())
println(new Puppy().intro())
println(new Puppy().kind())
println(new Puppy() instanceof Animal)
println(new Puppy().class.superclass.simpleName)
println([new Animal('x'), new Puppy()]*.speak())
println(Dog.superclass == Animal)
