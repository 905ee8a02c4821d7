abstract class Item { abstract BigDecimal price(); String toString() { "${this.class.simpleName}(${price()})" } }
class Book extends Item { BigDecimal price() { 10.50 } }
class Pen extends Item { BigDecimal price() { 1.25 } }
def items = [new Book(), new Pen(), new Book()]
println(items)
println(items.sum { it.price() })
println(items.groupBy { it.class.simpleName }.collectEntries { k, v -> [k, v.size()] })
println(items.max { it.price() })
println(items.countBy { it.class }.collect { k, v -> k.simpleName + v })
