trait St { static String hello() { 'hello ' + who() } ; static String who() { 'St' } }
class Us implements St { static String who() { 'Us' } }
class Others implements St { }
println Us.hello() + Others.hello()
