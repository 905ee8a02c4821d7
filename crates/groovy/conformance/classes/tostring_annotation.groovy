import groovy.transform.ToString
@ToString class A { int x = 1; String s = 'q' }
println(new A())
@ToString(includeNames = true) class B { int x = 1; def n }
println(new B())
@ToString(includeNames = true, excludes = ['p']) class C { int x = 1; String p = 'pw' }
println(new C())
@ToString(includeNames = true, ignoreNulls = true) class D { int x = 1; def n }
println(new D())
@ToString(includeSuper = true) class E extends A { int z = 2 }
println(new E())
@ToString(includes = 'x,z', includePackage = false) class F { int x = 1, y = 2, z = 3 }
println(new F())
@ToString(includeFields = true, includeNames = true) class G { private int hidden = 5; int x = 1 }
println(new G())
@ToString(includeSuperProperties = true, includeNames = true) class H extends A { int z = 3 }
println(new H())
