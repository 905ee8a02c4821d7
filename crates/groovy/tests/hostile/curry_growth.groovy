def f = { Object... a -> a.length }
while (true) f = f.curry(1)
