class L extends ArrayList<String> { String name; L(String n) { super(10); name = n } ; L(List l, String n) { super(l); name = n } ; String toString() { "L($name)${super.toString()}" } }
def l = new L('x')
l << 'a'
println l
println "$l"
println l.name
println new L(['q'], 'w')
println new L(['q'], 'w') + 'z'
println l*.size()
println([l, l])
println l.inspect()
println l == ['a']
println(['a'] == l)
println l.equals(['a'])
println l in [['a']]
switch ('a') { case l: println 'in' }
println l.name.toUpperCase()
