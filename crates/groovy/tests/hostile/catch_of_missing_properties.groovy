class Item { int alpha, beta, gamma }
def item = new Item()
while (true) { try { item.alhpa } catch (e) { } }
