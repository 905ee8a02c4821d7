class Obs {
  private Map vals = [:]
  private List<Closure> ls = []
  void on(Closure c) { ls << c }
  void set(String k, v) { def old = vals[k]; vals[k] = v; ls.each { it(k, old, v) } }
  def get(String k) { vals[k] }
}
def o = new Obs()
def log = []
o.on { k, a, b -> log << "$k:$a->$b".toString() }
o.x = 1
o.x = 2
o['y'] = 3
println log
println o.x
