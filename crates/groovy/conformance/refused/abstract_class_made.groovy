abstract class Abs { abstract int f(); }
try { new Abs() } catch (e) { println e.class.name + ': ' + e.message }
