class Base { protected p = 'prot'; private q = 'priv'; def getQ2() { q } ; private m() { 'base m' } ; def callM() { m() } }
class Sub extends Base { private m() { 'sub m' } ; def seeP() { p } }
def s = new Sub()
println s.seeP()
println s.q2
println s.callM()
println s.p
