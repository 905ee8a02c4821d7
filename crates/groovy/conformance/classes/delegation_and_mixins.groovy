class Engine { def start() { 'vroom' } ; int hp = 100 }
class Car { Engine e = new Engine(); def start() { 'car ' + e.start() }; int getHp() { e.hp }; void setHp(int n) { e.hp = n } }
def c = new Car()
println c.start()
println c.hp
c.hp = 200
println c.e.hp
trait Logs { List lines = []; def log(s) { lines << s; this } }
class Svc implements Logs { def work() { log('w1'); log('w2'); lines.size() } }
println new Svc().work()
println new Svc().log('a').log('b').lines
