def m = [class: 1, if: 2, in: 3, as: 4, def: 5, for: 6, new: 7, this: 8, true: 9, null: 10, return: 11, default: 12]
println m
println m.if + m.in + m.as + m.def + m.for + m.new
println m.this
println m.true
println m.return
println m.default
