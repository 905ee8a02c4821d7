import groovy.transform.*
@TypeChecked def typed(int a) { a + 1 }
println(typed(3))
@CompileStatic def cs(String s) { s.length() }
println(cs('abc'))
@CompileStatic class C { int n; int twice() { n * 2 } }
println(new C(n: 4).twice())
