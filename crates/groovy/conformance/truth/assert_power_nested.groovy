def m = [name: 'Ann', tags: ['x', 'y']]
assert m.tags.collect { it * 2 }.contains('zz') && m.name == 'Ann'
