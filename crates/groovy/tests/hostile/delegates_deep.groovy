interface D { def go() }
class A implements D { @Delegate D next; def go() { next.go() } }
def a = new A()
a.next = a
try { a.go() } catch (Throwable any) { }
while (true) { try { a.go() } catch (Throwable any) { } }
