def l = (1..199999).toList(), k = l.clone()
while (true) l == k
