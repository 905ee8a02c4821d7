def l = (1..199999).toList()
while (true) { l.remove(0); l << 1 }
