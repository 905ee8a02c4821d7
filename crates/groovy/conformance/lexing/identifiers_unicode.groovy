def été = 1
def $dollar = 2
def _under = 3
def a1$b_ = 4
def 名前 = 'name'
println été + $dollar + _under + a1$b_
println 名前
