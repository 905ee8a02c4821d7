def s = { -> owner.class.simpleName }
class O { def run() { def c = { def d = { owner }; [d().is(this) , thisObject.class.name, owner.class.name] }; c() } }
println new O().run()
