def f = 1.&plus
while (true) { def g = f; f = g.&call }
