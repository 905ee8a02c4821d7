enum State {
  NEW('n'), ACTIVE('a'), DONE('d')
  final String code
  State(String c) { code = c }
  static State byCode(String c) { values().find { it.code == c } }
  boolean isFinal() { this == DONE }
  State advance() { this.isFinal() ? this : values()[ordinal() + 1] }
}
println State.byCode('a')
println State.byCode('zz')
println State.NEW.advance().advance().advance()
println State.values().findAll { !it.final }
println State.values()*.code.join()
def f(State s) { switch (s) { case State.NEW: return 'n!'; case State.ACTIVE..State.DONE: return 'later' } }
println f(State.NEW) + f(State.DONE)
println State.NEW.compareTo(State.DONE)
println State.valueOf('NEW').is(State.NEW)
println([(State.NEW): 'x', (State.DONE): 'y'])
println State.NEW as String
