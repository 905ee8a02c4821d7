def node = new groovy.util.Node(null, 'a')
while (true) node.appendNode('b', [x: 1], 'text')
