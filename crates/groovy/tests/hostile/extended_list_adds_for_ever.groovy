class Adds extends ArrayList { boolean add(Object item) { super.add(item); this << item } }
new Adds().add(1)
