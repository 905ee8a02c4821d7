@groovy.transform.AutoClone
class Node { Node next }
def node = new Node()
node.next = node
node.clone()
