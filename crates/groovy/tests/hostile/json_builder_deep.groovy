def f
f = { n -> [a: f(n + 1)] }
new groovy.json.JsonBuilder(f(0)).toString()
