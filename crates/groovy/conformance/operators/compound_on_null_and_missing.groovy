def m = [:]
try { m.x += 1 } catch (e) { println e.class.name }
try { m.x++ } catch (e) { println e.class.name }
m.y = (m.y ?: 0) + 1
println m.y
def l = []
try { l[0]++ } catch (e) { println e.class.name }
l[2] = 'c'
println l
def n = null
try { n += 1 } catch (e) { println e.class.name }
n = null
println n + 'x'
def s = null
s = (s ?: '') + 'a'
println s
