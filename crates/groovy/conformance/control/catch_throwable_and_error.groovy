try { throw new Error('err') } catch (Throwable t) { println t.class.name + ' ' + t.message }
try { throw new AssertionError('ae') } catch (Error t) { println t.message }
try { try { throw new Error('e') } catch (Exception e) { println 'not here' } } catch (Error e) { println 'error passed' }
try { throw new StackOverflowError() } catch (StackOverflowError e) { println e.message }
