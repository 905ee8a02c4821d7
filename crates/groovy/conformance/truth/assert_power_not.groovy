def flag = true
assert !flag
