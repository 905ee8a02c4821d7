def f
f = { n -> f.trampoline(n + 1) }.trampoline()
f(0)
