// A variable that a closure shares is an object: an int may be null then. One nobody shares may not.
def nothing() { null }
def t(name, code) { try { println "$name: ${code()}" } catch (Throwable e) { println "$name: ${e.class.name}: ${e.message}" } }
t('own int') { int a = 1; a = nothing(); a }
t('shared int') { int a = 1; def c = { a }; a = nothing(); a }
t('declared null') { int a = nothing(); def c = { a }; a }
t('assigned inside') { int a = 1; def c = { a = nothing() }; c(); a }
t('long') { long a = 1; def c = { a }; a = nothing(); a }
t('boolean') { boolean a = true; def c = { a }; a = nothing(); a }
t('own boolean') { boolean a = true; a = nothing(); a }
t('char') { char a = 'a'; def c = { a }; a = nothing(); a }
t('double') { double a = 1; def c = { a }; a = nothing(); a }
t('counted') { int a = 1; def c = { a++ }; c(); a = nothing(); c() }
t('narrowed') { int a = 1; def c = { a }; a = 2.7; a.class.simpleName + a }
t('wrapped') { byte a = 1; def c = { a }; a = 1000; a }
t('text') { int a = 1; def c = { a }; a = 'x'; a }
t('list') { int a = 1; def c = { a }; a = []; a }
t('own list') { int a = 1; a = []; a }
t('many') { int a, b; def c = { a + b }; (a, b) = [1, null]; [a, b] }
t('own many') { int a, b; (a, b) = [1, null]; [a, b] }
t('declared many') { def (int a, int b) = [1, null]; def c = { b }; [a, b] }
t('loop') { for (int i in [1, null]) { def c = { i } } }
t('times') { int sum = 0; 3.times { sum += it }; sum }
int top = 1
def read = { top }
top = nothing()
println read()
top = 4.9
println read()
top += 1.5
println read() + ' ' + read().class
