class Halt extends RuntimeException { Halt(String m) { super(m) } }
def f() { throw new Halt('custom stop') }
f()
