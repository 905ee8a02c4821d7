class Engine { def start() { 'vroom' } ; int hp = 100 }
class Car { @Delegate Engine e = new Engine(); def start() { 'car ' + e.start() } }
def c = new Car()
println c.start()
println c.hp
c.hp = 200
println c.e.hp
trait Logs { List lines = []; def log(s) { lines << s; this } }
class Svc implements Logs { def work() { log('w1'); log('w2'); lines.size() } }
println new Svc().work()
println new Svc().log('a').log('b').lines
