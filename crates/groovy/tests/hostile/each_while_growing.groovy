def m = [0]
for (def i = 0; i < m.size(); i++) m << i
