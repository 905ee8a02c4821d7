def user = [name: null]
assert user.name
