def s = 1
while (true) s = new groovy.util.Node(null, 'a', s)
