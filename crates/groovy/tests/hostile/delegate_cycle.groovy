def a = { zzz }, b = { zzz }
a.delegate = b; b.delegate = a
a.resolveStrategy = Closure.DELEGATE_FIRST; b.resolveStrategy = Closure.DELEGATE_FIRST
a()
while (true) { }
