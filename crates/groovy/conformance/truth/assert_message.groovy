def a = 1
assert a == 2 : "a is $a, not 2"
