class Cat { static go(Object self) { use(Cat) { self.go() } } }
use(Cat) { 1.go() }
