interface HasId { int getId(); default String tag() { "#$id" } }
class Thing implements HasId { int id }
class Over implements HasId { int getId() { 9 }; String tag() { 'own' } }
println new Thing(id: 5).tag()
println new Over().tag()
println new Over().id
def list = [new Thing(id: 2), new Over(), new Thing(id: 1)]
println list*.id
println list.sort { it.id }*.tag()
