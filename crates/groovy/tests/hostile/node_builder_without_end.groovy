def b = new NodeBuilder(); b.root { while (true) { child("x" * 100) } }
