def items = []
items << items
items.name
