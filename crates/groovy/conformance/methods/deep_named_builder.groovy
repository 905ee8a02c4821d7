def issue(Map args, Closure c = null) { def m = new LinkedHashMap(args); if (c) { c.delegate = m; c.resolveStrategy = Closure.DELEGATE_FIRST; c() }; m }
println(issue(key: 'A-1'))
println(issue(key: 'A-2') { summary = 'S'; labels = ['x'] })
