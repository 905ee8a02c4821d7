import groovy.transform.*
@ToString(includes = ['b', 'a']) class C { def a = 1; def b = 2 } ; println new C()
@ToString(includeSuper = true) class D extends C { def d = 4 } ; println new D()
@ToString(includeSuperProperties = true, includeNames = true) class E extends C { def d = 4 } ; println new E()
@EqualsAndHashCode(includes = 'a') class L { def a; def b }
println new L(a: 1, b: 2) == new L(a: 1, b: 3)
@EqualsAndHashCode(callSuper = true) class N extends L { def c } ; println new N(a: 1, c: 1) == new N(a: 2, c: 1)
