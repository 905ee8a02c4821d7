class A { int toString() { 1 } }
