def $a = 'single'
def a$b = 1
println $a
println a$b
println "${$a}"
def _b = 'underscore'
println _b
