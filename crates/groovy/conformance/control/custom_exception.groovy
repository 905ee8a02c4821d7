class MyEx extends RuntimeException {
  int code
  MyEx(String m, int code) { super(m); this.code = code }
}
class Plain extends Exception { }
class WithMsg extends Exception { WithMsg(m) { super(m) } }
try { throw new MyEx('bad', 7) } catch (MyEx e) { println "${e.message} ${e.code}" }
try { throw new Plain() } catch (Plain e) { println e.message; println e }
try { throw new WithMsg('text') } catch (RuntimeException e) { println 'no' } catch (Exception e) { println e }
try { throw new MyEx('x', 1) } catch (RuntimeException e) { println e instanceof MyEx }
