try { nope() } catch (MissingMethodException e) { println e.message.readLines()[0] }
try { 5.nope(1, 'a') } catch (MissingMethodException e) { println e.message.readLines()[0] }
