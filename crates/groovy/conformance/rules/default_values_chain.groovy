def r = [a: null, b: '', c: 0, d: 'set']
println(r.a ?: r.b ?: r.c ?: r.d)
println(r.a != null ? r.a : 'null-checked')
println(r.b?.trim() ? r.b : 'blank')
println(r.getOrDefault('zz', 'gd'))
println(r.get('yy', 'put'))
println(r.yy)
r.a ?= 'assigned'
println(r.a)
