class Init { static { println 'static init' } ; { println 'inst init' } ; Init() { println 'ctor' } ; def x = { println 'field'; 1 }() ; { println 'second' } ; def y = { println 'y'; x }() ; static z = { println 'static z' }() }
new Init()
class Sub extends Init { def w = { println 'w' }() ; { println 'sub init' } ; Sub() { super(); println 'sub ctor' } }
new Sub()
