assert true
assert 1 == 1
assert [1]
assert 'a' : 'message unused'
assert 5 in [5]
assert !null
println 'all passed'
