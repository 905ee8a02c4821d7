def f
f = { n -> f.trampoline(n + 1G) }.trampoline()
f(1G)
