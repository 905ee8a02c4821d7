def node = new groovy.util.Node(null, 'a')
node.append(node)
while (true) { node.toString(); node.text() }
