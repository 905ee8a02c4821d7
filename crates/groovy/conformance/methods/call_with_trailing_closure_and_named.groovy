def log(Map o = [:], String msg, Closure c = null) { "${o.level ?: 'info'}: $msg${c ? ' ' + c() : ''}".toString() }
println log('plain')
println log(level: 'warn', 'named')
println log([:], 'closure') { 'body' }
println log('all', level: 'err') { 'x' }
println log([level: 'map'], 'explicit')
