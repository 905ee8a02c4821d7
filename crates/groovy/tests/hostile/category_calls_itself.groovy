class Cat { static plus(String a, b) { a + b } }
use(Cat) { 'a' + 'b' }
