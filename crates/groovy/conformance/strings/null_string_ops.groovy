String s = null
println s?.length()
println s?.toUpperCase() ?: 'none'
println "$s"
println s + 'x'
println s == null
println s.is(null)
try { s.length() } catch (NullPointerException e) { println e.message }
try { s.foo } catch (NullPointerException e) { println e.message }
try { s[0] } catch (NullPointerException e) { println e.message }
println s.toString()
