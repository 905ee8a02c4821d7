class K {
  def in(x) { "in $x" }
  def as(x) { "as $x" }
  def 'void method'() { 'quoted' }
  def "with space"(a) { "space $a" }
  static 'static name'() { 'st' }
}
def k = new K()
println k.in(1)
println k.as(2)
println k.'void method'()
println k."with space"(3)
def n = 'void method'
println k."$n"()
println K.'static name'()
