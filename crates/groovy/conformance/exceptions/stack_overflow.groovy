def f(n) { f(n + 1) }
try { f(0) } catch (StackOverflowError e) { println 'SOE' }
println 'alive'
