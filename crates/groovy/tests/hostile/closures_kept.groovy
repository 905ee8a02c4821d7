def all = []
for (int i = 0; true; i++) { def k = i; all << { k } }
